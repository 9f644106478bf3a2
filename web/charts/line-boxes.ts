import type { Place } from './line-path.ts';
import type { Box } from './place-labels.ts';

const sampledUpTo = 320;
/** Half the side of a box between two points; boxes that touch leave no way through, however steep the line. */
const reachBetween = 3;

export interface Reached extends Place {
  /** Half the side of what is drawn at the point. */
  readonly reach: number;
}

/** Small boxes along a line, so that words keep off it. Very long series keep their points only. */
export function lineBoxes(places: readonly (Reached | null)[]): Box[] {
  const boxes: Box[] = [];
  const box = (x: number, y: number, reach: number): void => {
    boxes.push({ x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 });
  };
  let before: Reached | null = null;
  for (const here of places) {
    if (here) box(here.x, here.y, here.reach);
    if (here && before && places.length <= sampledUpTo) {
      const parts = Math.ceil(Math.hypot(here.x - before.x, here.y - before.y) / (2 * reachBetween));
      for (let part = 1; part < parts; part += 1) {
        const share = part / parts;
        box(before.x + (here.x - before.x) * share, before.y + (here.y - before.y) * share, reachBetween);
      }
    }
    before = here;
  }
  return boxes;
}
