import { chanceOf } from '../weighing/weights.ts';

const reach = 16;
const grain = 128;
const chances = Float64Array.from({ length: 2 * reach * grain + 2 }, (_, at) => chanceOf(at / grain - reach));

/** `chanceOf` to within 10⁻⁶, where it is asked a thousand times a line: between two places of a table. */
export function nearChance(sum: number): number {
  const place = (sum + reach) * grain;
  if (place <= 0) return 0;
  if (place >= 2 * reach * grain) return 1;
  const at = place | 0;
  const low = chances[at]!;
  return low + (place - at) * (chances[at + 1]! - low);
}
