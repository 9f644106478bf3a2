import { lineBoxes } from './line-boxes.ts';
import type { Place } from './line-path.ts';
import { type Box, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';

export interface ValueWords extends Place {
  readonly text: string;
  readonly weight: 400 | 600 | 700;
  /** The radius of what is drawn at the point. */
  readonly reach: number;
  /** Which side of the line one would write it on first. */
  readonly over: boolean;
}

const size = 13;
const height = 16;
const air = 6;
/** From the top of a label to the line its letters stand on. */
const ascent = 12;

/**
 * Where the values written along a trajectory stand: each beside its point, clear of the lines, of the rule of today, of the
 * points and of each other.
 */
export function placeValues(
  values: readonly ValueWords[],
  {
    lines,
    points,
    words,
    bounds,
  }: {
    readonly lines: readonly (readonly (Place | null)[])[];
    readonly points: readonly Place[];
    /** What is already written. */
    readonly words: readonly Box[];
    readonly bounds: Box;
  },
): Place[] {
  const marks = [
    ...points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
    ...lines.flatMap((line) => lineBoxes(line.map((place) => place && { ...place, reach: 2 }))),
  ];
  const labels = values.map((value) => ({ candidates: around(value) }));
  return placeLabels(labels, marks, bounds, words).map(({ choice }, rank) => {
    const box = labels[rank]?.candidates[choice] as Box;
    return { x: box.x, y: box.y + ascent };
  });
}

/** Right of it and left of it, over and under, near then a line further. */
function around({ x, y, text, weight, reach, over }: ValueWords): Box[] {
  const width = textWidth(text, size, weight);
  const columns = [x + reach + air, x - reach - air - width, x - width / 2];
  const over1 = y - reach - height;
  const under1 = y + reach + 1;
  const rows = over ? [over1, under1] : [under1, over1];
  const middle = y - height / 2;
  return [
    ...rows.flatMap((top) => columns.map((left) => ({ x: left, y: top, width, height }))),
    ...columns.slice(0, 2).map((left) => ({ x: left, y: middle, width, height })),
    ...[over1 - height * 0.8, under1 + height * 0.8].flatMap((top) =>
      columns.map((left) => ({ x: left, y: top, width, height })),
    ),
  ];
}

/** The box of words already placed, by the line they stand on. */
export const wordsBox = (text: string, x: number, y: number, weight: 400 | 600 | 700 = 400): Box => ({
  x,
  y: y - ascent,
  width: textWidth(text, size, weight),
  height,
});
