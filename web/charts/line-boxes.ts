import type { Box } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';

const sampledUpTo = 320;

/** Small boxes along the line, so that words keep off it. Very long series keep their points only. */
export function lineBoxes(paths: SeriesPaths, plot: Plot): Box[] {
  const boxes: Box[] = [];
  const box = (x: number, y: number, reach: number): void => {
    boxes.push({ x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 });
  };
  let before: { x: number; y: number } | null = null;
  for (const [index, point] of paths.points.entries()) {
    if (point?.value == null) {
      before = null;
      continue;
    }
    const here = { x: plot.x(index), y: plot.y(point.value) };
    box(here.x, here.y, point.kind === 'common' ? 5 : 9);
    if (before && plot.count <= sampledUpTo) {
      for (const part of [0.25, 0.5, 0.75]) {
        box(before.x + (here.x - before.x) * part, before.y + (here.y - before.y) * part, 3);
      }
    }
    before = here;
  }
  return boxes;
}
