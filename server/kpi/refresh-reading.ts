import { createHash } from 'node:crypto';
import { today } from '../../src/calendar/local-time.ts';
import { type KpiPast, readKpi } from '../../src/stability/read-kpi.ts';
import type { Kpi } from '../../store/kpi.ts';
import { valuesOf } from '../../store/measurement.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { storedReading, storeReading } from '../../store/reading.ts';
import type { Store } from '../../store/store.ts';

/** Raised when the method changes, so that stored readings are computed again. */
const METHOD = 1;

/** Computes the reading of a series and stores it, unless nothing it depends on has changed. Never on page load. */
export async function refreshReading(store: Store, kpi: Kpi, seriesId: string): Promise<void> {
  const [values, organisation] = await Promise.all([valuesOf(store.db, seriesId), theOrganisation(store.db)]);
  const past: KpiPast = {
    grain: kpi.cadence,
    measured: values.map(({ period, value, partial }) => ({ period, value, partial })),
    direction: kpi.direction,
    expectedLevel: kpi.expectedLevel,
    today: today(organisation.timezone, store.clock.now()),
  };
  const inputHash = createHash('sha256')
    .update(JSON.stringify([METHOD, past]))
    .digest('hex');
  if ((await storedReading(store.db, seriesId))?.inputHash === inputHash) return;
  await storeReading(store, seriesId, inputHash, readKpi(past));
}
