/**
 * Median of the values within `reach` points of each, fewer at the ends; in the values' unit. One sorted window is kept
 * and slid, so the cost is n × window rather than n sorts. No missing values.
 */
export function runningMedian(values: ArrayLike<number>, reach: number): Float64Array {
  const n = values.length;
  const window = new Float64Array(2 * reach + 2);
  const medians = new Float64Array(n);
  let size = 0;
  const insert = (value: number) => {
    let at = size++;
    while (at > 0 && window[at - 1]! > value) window[at] = window[--at]!;
    window[at] = value;
  };
  const remove = (value: number) => {
    let at = 0;
    while (window[at] !== value) at++;
    size--;
    for (; at < size; at++) window[at] = window[at + 1]!;
  };
  for (let i = 0; i < Math.min(reach, n); i++) insert(values[i]!);
  for (let i = 0; i < n; i++) {
    if (i + reach < n) insert(values[i + reach]!);
    if (i - reach - 1 >= 0) remove(values[i - reach - 1]!);
    const half = size >> 1;
    medians[i] = size % 2 === 1 ? window[half]! : (window[half - 1]! + window[half]!) / 2;
  }
  return medians;
}
