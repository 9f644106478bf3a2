import type { Values } from './unusable.ts';

type Filled = { values: Float64Array; present: Uint8Array };

/**
 * Missing points between two present ones, filled so that recursions can run across them: on the line from the last
 * present point to the next, moved by how the same phase stands off its own line one period before or after, where known.
 * `present` keeps which were measured: a filled point is never scored. Give a series whose first and last are present.
 */
export function fillGaps(values: Values, period: number): Filled {
  const n = values.length;
  const filled = new Float64Array(n);
  const present = new Uint8Array(n);
  let last = -1;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    filled[i] = value;
    present[i] = 1;
    for (let j = last + 1; j < i; j++) {
      const share = (j - last) / (i - last);
      filled[j] = last < 0 ? value : filled[last]! + share * (value - filled[last]!);
    }
    last = i;
  }
  if (period < 2) return { values: filled, present };
  const lines = filled.slice();
  for (let i = 0; i < n; i++) {
    if (present[i]) continue;
    let moved = 0;
    let count = 0;
    for (let j = i - period; j <= i + period; j += 2 * period) {
      if (j < 0 || j >= n || !present[j]) continue;
      const from = j - (period >> 1);
      if (from < 0 || from + period > n) continue;
      let around = 0;
      for (let k = from; k < from + period; k++) around += lines[k]!;
      moved += lines[j]! - around / period;
      count++;
    }
    if (count > 0) {
      const from = Math.max(0, Math.min(n - period, i - (period >> 1)));
      let around = 0;
      for (let k = from; k < from + period; k++) around += lines[k]!;
      filled[i] = around / period + moved / count;
    }
  }
  return { values: filled, present };
}
