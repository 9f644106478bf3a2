export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelToPlace {
  /** Where it may stand, best first. */
  readonly candidates: readonly Box[];
}

const overlap = (a: Box, b: Box): number => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
};

const leastInk = 1e-6;

const outside = (box: Box, bounds: Box): number => box.width * box.height - overlap(box, bounds);

/** Cut by the edge, or on other words, what is said is not read; over a mark it is. */
const unread = 4;

/**
 * Greedy placement in the order given: the first candidate that touches nothing, or the one that touches least, marks
 * rather than words. The answer holds, for each label, the index of the candidate chosen and how much of it (px²) is
 * covered.
 */
export function placeLabels(
  labels: readonly LabelToPlace[],
  marks: readonly Box[],
  bounds: Box,
  words: readonly Box[] = [],
): { choice: number; covered: number }[] {
  const taken: { box: Box; cost: number }[] = [
    ...words.map((box) => ({ box, cost: unread })),
    ...marks.map((box) => ({ box, cost: 1 })),
  ];
  return labels.map(({ candidates }) => {
    let best = { choice: 0, covered: Number.POSITIVE_INFINITY };
    for (const [choice, box] of candidates.entries()) {
      let covered = outside(box, bounds) * unread;
      for (const other of taken) {
        covered += overlap(box, other.box) * other.cost;
        if (covered >= best.covered) break;
      }
      // Areas are sums of products: less than this is rounding, not ink.
      if (covered < leastInk) covered = 0;
      if (covered < best.covered) best = { choice, covered };
      if (covered === 0) break;
    }
    const box = candidates[best.choice];
    if (box !== undefined) taken.push({ box, cost: unread });
    return best;
  });
}

/**
 * Labels in one column, moved apart until none is nearer than `gap` and all lie between `top` and `bottom`, each as
 * near as it can be to where it wants to stand. Order is kept.
 */
export function spreadColumn(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  // Blocks of touching labels sit at the mean of what their members want (pool adjacent violators).
  const blocks: { size: number; sum: number }[] = [];
  const centre = (block: { size: number; sum: number }): number => block.sum / block.size;
  for (const { y } of order) {
    blocks.push({ size: 1, sum: y });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before) break;
      const distance = ((last.size + before.size) / 2) * gap;
      if (centre(last) - centre(before) >= distance) break;
      blocks.splice(-2, 2, { size: before.size + last.size, sum: before.sum + last.sum });
    }
  }
  const ys: number[] = [];
  for (const block of blocks) {
    const half = ((block.size - 1) / 2) * gap;
    for (let place = 0; place < block.size; place += 1) ys.push(centre(block) - half + place * gap);
  }
  for (let index = 0; index < ys.length; index += 1) ys[index] = Math.max(ys[index]!, top + index * gap);
  for (let index = ys.length - 1; index >= 0; index -= 1) {
    ys[index] = Math.min(ys[index]!, bottom - (ys.length - 1 - index) * gap);
  }
  const placed = new Array<number>(wanted.length);
  for (const [rank, { index }] of order.entries()) placed[index] = ys[rank]!;
  return placed;
}
