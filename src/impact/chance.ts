import { clamp } from '../statistics/clamp.ts';
import { forecast } from '../statistics/forecast.ts';
import { chanceAtLeast, forecastInterval } from '../statistics/forecast-interval.ts';
import type { Unusable, Values } from '../statistics/unusable.ts';

export type Chance = {
  kind: 'chance';
  /** Of the last value of the horizon reaching the target as things are going; never surer than 1 in 100 either way. */
  probability: number;
  /** What is expected there, and where four values in five would fall. */
  expected: number;
  lower: number;
  upper: number;
};

export type Aim = { target: number; direction: 'up' | 'down' };

/**
 * The chance of landing: `values` up to now, `horizon` the points left to the end of the cycle, 1 or more. These are odds at
 * the pace things go, learnt on series that no team was acting on; not a judgement of a team.
 */
export function chanceOfLanding(
  values: Values,
  { season, horizon, target, direction }: Aim & { season: number; horizon: number },
): Chance | Unusable {
  const now = forecast(values, { season, horizon });
  if (now.kind !== 'forecast') return now;
  const last = horizon - 1;
  const above = chanceAtLeast(now, last, target);
  const { lower, upper } = forecastInterval(now, 0.8);
  return {
    kind: 'chance',
    probability: clamp(direction === 'up' ? above : 1 - above, 0.01, 0.99),
    expected: now.mean[last]!,
    lower: lower[last]!,
    upper: upper[last]!,
  };
}
