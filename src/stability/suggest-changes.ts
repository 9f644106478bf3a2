import { seasonEffect } from '../statistics/baseline-model.ts';
import { changePoints } from '../statistics/change-points.ts';
import { mean } from '../statistics/mean.ts';
import { fromScale, toScale } from '../statistics/stabilising-scale.ts';
import type { JudgedSeries } from './judge-series.ts';
import type { ChangeSuggestion } from './reading.ts';

/** A change is spoken of once this many points have followed it, and not once it is older than so many. */
const lasting = 8;
const oldest = 200;

/**
 * The latest change of level, season removed, as a question to a person: is it real, understood, lasting? `first` is the
 * baseline's first index: a change that a person has already re-based on is not asked again. `values` and `periods` start
 * with the segment. At most one, so that it is read.
 */
export function suggestChanges(
  periods: readonly string[],
  values: readonly (number | null)[],
  judged: JudgedSeries,
  first: number,
): ChangeSuggestion[] {
  const { model, scale } = judged;
  // A level that wanders changes at every period: there is no one change to ask about.
  if (judged.chart === 'adaptive') return [];
  const row = new Float64Array(model?.fit.coefficients.length ?? 0);
  const adjusted: number[] = [];
  const at: number[] = [];
  for (let t = Math.max(first, values.length - oldest); t < values.length; t++) {
    const value = values[t];
    if (value == null) continue;
    adjusted.push(toScale(scale, value) - (model ? seasonEffect(model, t - first, row) : 0));
    at.push(t);
  }
  const found = changePoints(adjusted);
  const cut = found.at.at(-1);
  if (found.shape !== 'levels' || cut === undefined || adjusted.length - cut < lasting) return [];
  const from = found.at.at(-2) ?? 0;
  const before = fromScale(scale, mean(adjusted.slice(from, cut)));
  const after = fromScale(scale, mean(adjusted.slice(cut)));
  return [{ period: periods[at[cut]!]!, before, after }];
}
