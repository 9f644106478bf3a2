/** A chance as people say it: "about 1 in 5", "less than 1 in 20". */
export type Frequency = { bound: 'about' | 'less-than' | 'more-than'; times: number; of: number };

const said = [
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
] as const;

const logOdds = (p: number): number => Math.log(p / (1 - p));

/** The nearest of the fractions people use, in odds; below 1 in 20 or above 19 in 20 it is only bounded. `probability` in (0, 1). */
export function asFrequency(probability: number): Frequency {
  if (probability < 0.05) return { bound: 'less-than', times: 1, of: 20 };
  if (probability > 0.95) return { bound: 'more-than', times: 19, of: 20 };
  let nearest: readonly [number, number] = said[0];
  for (const candidate of said) {
    const off = (fraction: readonly [number, number]) =>
      Math.abs(logOdds(fraction[0] / fraction[1]) - logOdds(probability));
    if (off(candidate) < off(nearest)) nearest = candidate;
  }
  return { bound: 'about', times: nearest[0], of: nearest[1] };
}
