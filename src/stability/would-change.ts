import { isSilent, type Reading, type WouldChange } from './reading.ts';
import { leastForRange } from './segments.ts';

/** What would change a reading, the nearest first. */
export function whatWouldChange(
  reading: Pick<Reading, 'state' | 'next' | 'model' | 'provisional' | 'level'>,
): WouldChange[] {
  const { state, next, model, provisional, level } = reading;
  if (isSilent(reading)) return [{ code: 'value-arrives' }];
  const changes: WouldChange[] = [];
  if (provisional) changes.push({ code: 'revision' });
  if (state.kind === 'too-few') changes.push({ code: 'first-range', need: leastForRange - state.have });
  if (state.kind === 'provisional') changes.push({ code: 'more-points', need: state.need - state.have });
  if (next && state.kind === 'within') changes.push({ code: 'value-outside', range: next.range });
  if (model?.season.kind === 'too-short' || model?.season.kind === 'declared') {
    const { season } = model;
    const left = season.kind === 'too-short' ? season.need - season.have : 0;
    if (left > 0) changes.push({ code: 'season-learnt', periods: left });
  }
  if (state.kind === 'signal' || (level && !level.holds)) changes.push({ code: 're-base' });
  return changes;
}
