/** Where a line of a list stands: how far in, and by which mark. */
export type Depth = {
  readonly indent: number;
  /** From what opens sections to what opens their lines; 0 where nothing marks the line. */
  readonly rank: number;
};

const tab = 4;
/** `1.` 10, `1.1` 11: a number that counts further is deeper. */
const marks: readonly (readonly [RegExp, rank: number])[] = [
  [/^(?:[IVX]{1,4}|[A-Z])[.)]\s/, 1],
  [/^\(?\d{1,3}[.)]\s|^\d{1,2}\)(?=\p{L})/u, 10],
  [/^\d{1,3}\.\d{1,3}[.)]?\s/, 11],
  [/^\d{1,3}\.\d{1,3}\.\d{1,3}[.)]?\s/, 12],
  [/^\d{1,3}(?:\.\d{1,3}){3}[.)]?\s/, 13],
  [/^\(?[a-z]{1,4}[.)]\s/, 20],
  [/^(?:[-*•–—‣·+>→⇒➜➝➞]|[✓✔☐☑►●○■□▶➤])\s/u, 30],
  // The second and the third bullet of an office text.
  [/^◦\s/, 31],
  [/^▪\s/, 32],
];

export function depthOf(raw: string): Depth {
  const text = raw.trimStart();
  let indent = 0;
  for (const sign of raw.slice(0, raw.length - text.length)) indent += sign === '\t' ? tab : 1;
  return { indent, rank: marks.find(([mark]) => mark.test(text))?.[1] ?? 0 };
}

/** "- Answer rate" below "1. Service quality": a mark of a line, deeper than a mark. A bullet in line with another is its neighbour. */
export function isDeeper(line: Depth, than: Depth): boolean {
  if (line.rank === 0 || than.rank === 0) return false;
  if (Math.abs(line.indent - than.indent) > 1) return line.indent > than.indent;
  return line.rank > than.rank;
}
