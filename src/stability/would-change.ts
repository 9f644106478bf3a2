import type { Possible } from './possible.ts';
import { isSilent, type Reading, type WouldChange } from './reading.ts';
import { leastForRange } from './segments.ts';

/** What would change a reading, the nearest first. */
export function whatWouldChange(
  reading: Pick<Reading, 'state' | 'next' | 'model' | 'level'>,
  possible: Possible = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
): WouldChange[] {
  const { state, next, model, level } = reading;
  if (isSilent(reading)) return [{ code: 'value-arrives' }];
  const changes: WouldChange[] = [];
  if (state.kind === 'too-few') changes.push({ code: 'first-range', need: leastForRange - state.have });
  if (state.kind === 'provisional') changes.push({ code: 'more-points', need: state.need - state.have });
  if (next && state.kind === 'within') {
    const { range } = next;
    const [below, above] = [range.lower > possible.least, range.upper < possible.most];
    // A range that reaches all that can be has no outside.
    if (below || above) {
      const side = below && above ? null : above ? 'above' : 'below';
      changes.push({ code: 'value-outside', range, side });
    }
  }
  if (model?.season.kind === 'too-short' || model?.season.kind === 'declared') {
    const { season } = model;
    const left = season.kind === 'too-short' ? season.need - season.have : 0;
    if (left > 0) changes.push({ code: 'season-learnt', periods: left });
  }
  if (state.kind === 'signal' || (level && !level.holds)) changes.push({ code: 're-base' });
  return changes;
}
