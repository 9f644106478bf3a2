/** Past this, a page in a fallback face is better than no page. */
const PATIENCE = 400;

/** The faces of the first words, so that they are drawn once, at their true width. Never longer than a blink. */
export async function firstFaces(): Promise<void> {
  const faces = ['400 46px "Newsreader Variable"', '400 15px "Instrument Sans Variable"'];
  const loaded = Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
