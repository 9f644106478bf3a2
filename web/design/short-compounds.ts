/** Beyond this many letters a compound may break at its hyphen: held together, it would leave a hole in a narrow line. */
const SHORT = 16;

interface Piece {
  readonly text: string;
  /** A word with a hyphen, short enough to stay on one line. */
  readonly whole: boolean;
}

/** A text cut around its short hyphened words: a line that ends on "s'est-" reads as a mistake. */
export function shortCompounds(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/\S*\p{L}-\p{L}\S*/gu)) {
    if (word.length > SHORT) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), whole: false });
    pieces.push({ text: word, whole: true });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), whole: false });
  return pieces;
}
