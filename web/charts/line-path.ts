export interface Place {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: Place): string => `${round(x)} ${round(y)}`;
/** A tenth of a pixel is finer than any screen or printer shows here, and keeps long paths short. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A line that stops at each missing place and starts again after it: never interpolated. */
export function linePath(places: readonly (Place | null)[]): string {
  let path = '';
  let drawing = false;
  for (const place of places) {
    if (place === null) {
      drawing = false;
      continue;
    }
    path += `${drawing ? 'L' : 'M'}${at(place)}`;
    drawing = true;
  }
  return path;
}

/** All points as one path: drawn with round caps, a zero-length stroke is a dot. One node for two thousand points. */
export function dotsPath(places: readonly (Place | null)[]): string {
  let path = '';
  for (const place of places) if (place !== null) path += `M${at(place)}h0`;
  return path;
}

export interface Edge {
  readonly x: number;
  readonly lower: number;
  readonly upper: number;
}

export interface BandPath {
  readonly area: string;
  readonly edges: string;
}

/** The area between two edges, cut where an edge is missing, and its two edges as strokes. */
export function bandPath(edges: readonly (Edge | null)[]): BandPath {
  let area = '';
  let strokes = '';
  for (const run of runs(edges)) {
    const upper = run.map(({ x, upper: y }) => ({ x, y }));
    const lower = run.map(({ x, lower: y }) => ({ x, y }));
    area += `${linePath([...upper, ...lower.toReversed()])}Z`;
    strokes += linePath(upper) + linePath(lower);
  }
  return { area, edges: strokes };
}

/** Stretches of consecutive present items. */
export function runs<Item>(items: readonly (Item | null)[]): Item[][] {
  const found: Item[][] = [];
  let open: Item[] | null = null;
  for (const item of items) {
    if (item === null) {
      open = null;
    } else if (open === null) {
      open = [item];
      found.push(open);
    } else {
      open.push(item);
    }
  }
  return found;
}

export interface Gap {
  /** Last place before the gap, first and last missing. */
  readonly after: number;
  readonly from: number;
  readonly to: number;
  /** Nothing came back: the silence lasts until the end of the axis. */
  readonly open: boolean;
}

/** Where readings stop. What is missing before the first reading is not a gap. */
export function gaps(present: readonly boolean[]): Gap[] {
  const found: Gap[] = [];
  let after = -1;
  for (let index = 0; index < present.length; index += 1) {
    if (present[index]) {
      if (after >= 0 && index > after + 1) found.push({ after, from: after + 1, to: index - 1, open: false });
      after = index;
    }
  }
  if (after >= 0 && after < present.length - 1) {
    found.push({ after, from: after + 1, to: present.length - 1, open: true });
  }
  return found;
}
