import { today } from '../../src/calendar/local-time.ts';
import { levelSent } from '../../src/kpi/level-sent.ts';
import { isInDoubt, type PercentAs } from '../../src/kpi/share-doubt.ts';
import { versionsOf } from '../../store/definition-version.ts';
import type { Kpi, KpiChange } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { displayedOf } from './displayed.ts';

/**
 * The expected level a KPI has after a change, where the change says one, or says that the KPI is a share: a level that is
 * there already was then written before anyone knew. What the KPI reached is known only while it was a share.
 */
export async function levelMeant(
  store: Store,
  kpi: Kpi,
  { unit = kpi.unit, expectedLevel: sent }: Pick<KpiChange, 'unit' | 'expectedLevel'>,
  percentAs: PercentAs | undefined,
): Promise<Pick<KpiChange, 'expectedLevel'>> {
  const wasOne = kpi.unit.kind === 'percent';
  const level = sent === undefined && !wasOne && unit.kind === 'percent' ? kpi.expectedLevel : sent;
  if (level === undefined) return {};
  const share = { unit, expectedLevel: wasOne ? kpi.expectedLevel : null };
  const doubted = [level?.atLeast ?? null, level?.atMost ?? null].some((bound) => isInDoubt(bound, share, []));
  const known = wasOne && doubted && percentAs === undefined ? await valuesReached(store, kpi) : [];
  return { expectedLevel: levelSent(level, share, known, percentAs) };
}

async function valuesReached(store: Store, kpi: Kpi): Promise<(number | null)[]> {
  const { timezone } = await theOrganisation(store.db);
  const day = today(timezone, store.clock.now());
  const { values } = await displayedOf(store.db, kpi, await versionsOf(store.db, kpi.id), day);
  return values.map(({ value }) => value);
}
