import { bucketStart } from '../../src/calendar/bucket.ts';
import { today } from '../../src/calendar/local-time.ts';
import { isInDoubt, meant, type PercentAs } from '../../src/kpi/share-doubt.ts';
import { type Actor, byToken } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { authorize } from '../../store/authorize.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { enterValue } from '../../store/enter-value.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { displayedOf, versionFor } from './displayed.ts';
import { periodNamed } from './period-rules.ts';
import { refreshReading } from './refresh-reading.ts';
import { subjectOf, visibleKpi } from './visible-kpi.ts';

interface PutValue {
  readonly key: string;
  readonly period: string;
  readonly value: number | null;
  readonly percentAs?: PercentAs | undefined;
  readonly note?: string | undefined;
}

/** One value of one period of a KPI that is not computed, under the version in force then. */
export async function putValue(
  store: Store,
  actor: Actor,
  { key, period: named, value: sent, percentAs, note }: PutValue,
  idempotencyKey?: string,
) {
  const found = await visibleKpi(store.db, actor, key);
  const by = authorize(actor, 'measurement.enter', subjectOf(found));
  const versions = await versionsOf(store.db, found.id);
  const organisation = await theOrganisation(store.db);
  const period = periodNamed(named, found, currentOf(versions), organisation);
  const version = versionFor(versions, period);
  if (!version) throw new Refusal('definition.not-found', { key });
  if (version.kind === 'structured') throw new Refusal('measurement.is-computed', { key });
  const day = today(organisation.timezone, store.clock.now());
  if (period > bucketStart(day, found.cadence, organisation))
    throw new Refusal('measurement.in-the-future', { period });
  const given = meant(sent, found.unit, percentAs);
  if (percentAs === undefined && isInDoubt(given, found, [])) {
    const known = (await displayedOf(store.db, found, versions, day)).values.map((one) => one.value);
    if (isInDoubt(given, found, known)) throw new Refusal('measurement.percent-or-fraction', { value: given });
  }
  const entry = { period, value: given, note, source: byToken(actor) ? ('api' as const) : ('hand' as const) };
  const { value, changed } = await enterValue(store, by, found, version, entry, idempotencyKey);
  if (changed) await refreshReading(store, found);
  return { value, version, changed };
}
