/** A rule over standardised points: `fires(z, from, t)` looks back from `t`, not before `from`; a NaN is a missing point. */
export type RunRule<Name extends string> = { name: Name; fires: (z: Float64Array, from: number, t: number) => boolean };

/** `k` of the last `n` points beyond `threshold` on one side, the last included. */
function kOfN(k: number, n: number, threshold: number) {
  return (z: Float64Array, from: number, t: number): boolean => {
    if (t - n + 1 < from || !(Math.abs(z[t]!) > threshold)) return false;
    const side = Math.sign(z[t]!);
    let count = 0;
    for (let i = t - n + 1; i <= t; i++) if (z[i]! * side > threshold) count++;
    return count >= k;
  };
}

/** `n` points in a row each above (or each below) the one before. */
function monotone(n: number) {
  return (z: Float64Array, from: number, t: number): boolean => {
    if (t - n + 1 < from) return false;
    const side = Math.sign(z[t]! - z[t - 1]!);
    for (let i = t - n + 2; i <= t; i++) if (!((z[i]! - z[i - 1]!) * side > 0)) return false;
    return side !== 0;
  };
}

const beyondLimits = {
  name: 'rule-1',
  fires: (z: Float64Array, _from: number, t: number) => Math.abs(z[t]!) > 3,
} as const;

/** Wheeler (2000), *Understanding Variation*: beyond the limits; eight in a row on one side; three of four nearer a limit. */
export const wheelerRules = [
  beyondLimits,
  { name: 'run-of-8', fires: kOfN(8, 8, 0) },
  { name: 'three-of-four', fires: kOfN(3, 4, 1.5) },
] as const satisfies RunRule<string>[];

/** NHS England, *Making Data Count* (2019): beyond the limits; seven on one side; seven rising or falling; two of three beyond 2σ. */
export const nhsRules = [
  beyondLimits,
  { name: 'run-of-7', fires: kOfN(7, 7, 0) },
  { name: 'trend-of-7', fires: monotone(7) },
  { name: 'two-of-three', fires: kOfN(2, 3, 2) },
] as const satisfies RunRule<string>[];

/**
 * The rules that fire at each standardised point. A run fires once, at the point that completes it; after a signal
 * memory restarts at the next point, so that one event is not told eight times.
 */
export function applyRunRules<Name extends string>(z: Float64Array, rules: readonly RunRule<Name>[]): Name[][] {
  let start = 0;
  const fired: Name[][] = [];
  for (let t = 0; t < z.length; t++) {
    const here: Name[] = [];
    for (const rule of rules) if (rule.fires(z, start, t)) here.push(rule.name);
    if (here.length > 0) start = t + 1;
    fired.push(here);
  }
  return fired;
}
