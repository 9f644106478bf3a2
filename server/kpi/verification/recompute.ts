import { bucketEnd } from '../../../src/calendar/bucket.ts';
import type { MeasuredRow } from '../../../src/metric-sql/report-bucket.ts';
import type { Measurement } from '../../../store/measurement.ts';
import { measureSource } from '../measure-source.ts';
import type { Checked, Outcome } from './checked.ts';
import { sameValue } from './same-value.ts';

const RECENT = 12;

/**
 * The same rows give the same answer. Where rows have arrived since and the definition does not restate, what was
 * published stays: then two computations of today are compared.
 */
export async function recompute(checked: Checked): Promise<Outcome> {
  const recent = checked.settled.slice(-RECENT);
  const first = await again(checked, recent);
  const differs = difference(recent, first.rows);
  const params = { periods: recent.length };
  if (!differs) return { passed: true, found: { code: 'verification.recompute-same', params } };
  const arrived = first.rowsRead !== checked.run?.rowsRead;
  if (arrived && checked.definition.late.restate !== 'always') {
    const second = await again(checked, recent);
    if (!difference(second.rows, first.rows))
      return { passed: true, found: { code: 'verification.recompute-late', params: { ...params, ...differs } } };
  }
  return { passed: false, found: { code: 'verification.recompute-differs', params: differs } };
}

function again({ store, engines, source, definition, signal }: Checked, recent: readonly Measurement[]) {
  return measureSource(store, engines, source, definition, {
    now: store.clock.now(),
    from: recent[0]!.period,
    to: bucketEnd(recent.at(-1)!.period, definition.reportGrain),
    signal,
  });
}

type Value = Pick<MeasuredRow, 'period' | 'value'>;

function difference(stored: readonly Value[], found: readonly Value[]) {
  const byPeriod = new Map(found.map(({ period, value }) => [period, value]));
  const last = stored.findLast(({ period, value }) => !sameValue(value, byPeriod.get(period) ?? null));
  return last && { period: last.period, stored: last.value, found: byPeriod.get(last.period) ?? null };
}
