import { combinationWeights } from './combination-weights.ts';
import type { Member } from './forecast-members.ts';
import type { Prepared } from './prepare-series.ts';
import { meanAbsoluteError, pastOrigins, type RollingForecasts, rollForecasts } from './rolling-origins.ts';

export type Combined = {
  weights: Float64Array;
  /** The combined forecasts made from past origins, and those from the last point, `steps` of them. */
  past: RollingForecasts;
  ahead: Float64Array;
  /** Free parameters behind the combination. */
  parameters: number;
};

/** Two methods whose errors are below this share of the series' mean size are equally perfect. */
const perfect = 1e-9;

/** The members' forecasts, past and ahead, weighed by how each did from past origins. */
export function combineMembers(
  members: Member[],
  { values, present, nonNegative }: Prepared,
  period: number,
  steps: number,
): Combined {
  const n = values.length;
  // Further back than half of the past, too few origins are left to learn from: later steps are extrapolated.
  const stepsBack = Math.min(steps, Math.ceil(n / 2));
  const origins = pastOrigins(n, period, stepsBack);
  const rolled = members.map(({ path }) => rollForecasts(path, origins, stepsBack, nonNegative));
  let size = 0;
  for (let i = 0; i < n; i++) size += Math.abs(values[i]!) / n;
  const errors = rolled.map((past) => meanAbsoluteError(past, values, present));
  const weights = combinationWeights(
    errors,
    members.map(({ path }) => path.parameters),
    n,
    perfect * size,
  );
  const at = new Float64Array(origins.length * stepsBack);
  const ahead = new Float64Array(steps);
  const path = new Float64Array(steps);
  let parameters = 0;
  members.forEach((member, k) => {
    const weight = weights[k]!;
    if (weight === 0) return;
    parameters += weight * (member.path.parameters + member.path.seasonParameters);
    const own = rolled[k]!.at;
    for (let i = 0; i < at.length; i++) at[i] = at[i]! + weight * own[i]!;
    member.path.path(n - 1, steps, path);
    for (let h = 0; h < steps; h++) ahead[h] = ahead[h]! + weight * (nonNegative ? Math.max(0, path[h]!) : path[h]!);
  });
  return { weights, past: { origins, steps: stepsBack, at }, ahead, parameters };
}
