import { bucketEnd } from '../../../src/calendar/bucket.ts';
import type { Reconciliation } from '../../../src/kpi/verification-rule.ts';
import type { Definition } from '../../../src/metric-sql/definition.ts';
import { validateDefinition } from '../../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../../src/refusal.ts';
import { theSource } from '../../../store/source.ts';
import { measureSource } from '../measure-source.ts';
import type { Checked, Outcome } from './checked.ts';
import { relativeDifference } from './same-value.ts';

const RECENT = 6;

/** The last settled periods out of a second source; the widest difference is the one that counts. */
export async function reconcile(checked: Checked, rule: Reconciliation): Promise<Outcome> {
  const { store, engines, signal } = checked;
  const other = await theSource(store.db, rule.sourceId);
  const recent = checked.settled.slice(-RECENT);
  const [first] = recent;
  const last = recent.at(-1);
  if (!first || !last) throw new Refusal('verification.nothing-settled', {});
  const definition = otherDefinition(checked.definition, rule);
  const measured = await measureSource(store, engines, other, definition, {
    now: store.clock.now(),
    from: first.period,
    to: bucketEnd(last.period, definition.reportGrain),
    signal,
  });
  const found = new Map(measured.rows.map(({ period, value }) => [period, value]));
  const compared = recent
    .map(({ period, value }) => ({ period, ours: value, theirs: found.get(period) ?? null }))
    .map((one) => ({ ...one, difference: relativeDifference(one.ours, one.theirs) }));
  const widest = compared.reduce((a, b) => (b.difference > a.difference ? b : a));
  const passed = widest.difference <= rule.tolerance;
  return {
    passed,
    found: {
      code: passed ? 'verification.reconciled' : 'verification.not-reconciled',
      params: { ...widest, source: other.name, tolerance: rule.tolerance, periods: compared.length },
    },
  };
}

function otherDefinition(own: Definition, { table, body }: Reconciliation): Definition {
  const valid = validateDefinition(body ?? { ...own, source: { ...own.source, table } });
  if (valid.kind === 'invalid') throw new Refusal('definition.invalid', {});
  if (valid.definition.reportGrain !== own.reportGrain)
    throw new Refusal('definition.parts-differ', { field: 'reportGrain', name: table });
  return valid.definition;
}
