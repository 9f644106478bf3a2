import { keptApart } from '../statistics/chart-point.ts';
import { type NaturalLimits, naturalLimits } from '../statistics/natural-limits.ts';
import { applyRunRules, type RunRule } from '../statistics/run-rules.ts';
import { type Unusable, unusable, type Values } from '../statistics/unusable.ts';
import type { Rule } from './reading.ts';

/**
 * Every point against the natural limits of the first `span` values, by a set of run rules. They know a level only: season,
 * trend and memory are not taken into account. Refused under two neighbouring values, and where those never vary.
 */
export function byNaturalLimits(values: Values, span: number, rules: readonly RunRule<Rule>[]) {
  const locked = values.slice(0, span);
  const reason: Unusable | undefined = unusable(values, 2) ?? unusable(locked, 2);
  if (reason) return reason;
  const limits: NaturalLimits | undefined = naturalLimits(locked);
  if (!limits) return { kind: 'too-few-points' as const, have: 1, need: 2 };
  const z = Float64Array.from(values, (v) => (v == null ? Number.NaN : (v - limits.mean) / limits.sigma));
  const { lower, upper } = keptApart(limits.lower, limits.upper);
  const points = applyRunRules(z, rules).map((here, t) => ({
    expected: limits.mean,
    lower,
    upper,
    rules: here,
    error: Number.isNaN(z[t]!) ? 0 : z[t]!,
  }));
  return { kind: 'limited' as const, limits, points };
}
