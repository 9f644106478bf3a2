import { isBulleted } from './clean-line.ts';

/** Where a line of a list stands: how far in, and by which mark. */
export type Depth = {
  readonly indent: number;
  /** From what opens sections to what opens their lines; 0 where nothing marks the line. */
  readonly rank: number;
};

const tab = 4;
const number = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})/;
/** The second and the third bullet of an office text come after the first. */
const ranks: readonly (readonly [RegExp, rank: number])[] = [
  [/^(?:[IVX]{1,4}|[A-Z])[.)]/, 1],
  [/^\(?[a-z]{1,4}[.)]/, 20],
  [/^◦/, 31],
  [/^▪/, 32],
];
const otherBullet = 30;

export function depthOf(raw: string): Depth {
  const text = raw.trimStart();
  let indent = 0;
  for (const sign of raw.slice(0, raw.length - text.length)) indent += sign === '\t' ? tab : 1;
  return { indent, rank: isBulleted(text) ? rankOf(text) : 0 };
}

/** `1.` is 11, `1.1` 12: a number that counts further is deeper. */
function rankOf(text: string): number {
  const counted = number.exec(text)?.[1];
  if (counted !== undefined) return 10 + counted.split('.').length;
  return ranks.find(([mark]) => mark.test(text))?.[1] ?? otherBullet;
}

/** "- Answer rate" below "1. Service quality": a mark of a line, deeper than a mark. A bullet in line with another is its neighbour. */
export function isDeeper(line: Depth, than: Depth): boolean {
  if (line.rank === 0 || than.rank === 0) return false;
  if (Math.abs(line.indent - than.indent) > 1) return line.indent > than.indent;
  return line.rank > than.rank;
}
