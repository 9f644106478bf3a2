import { createHash } from 'node:crypto';
import { today } from '../../src/calendar/local-time.ts';
import type { KpiPast } from '../../src/stability/read-kpi.ts';
import { currentOf, type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { storedReading, storeReading } from '../../store/reading.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import { type Displayed, displayedOf } from './displayed.ts';
import { readPast } from './read-past.ts';

/** Raised when the method changes, so that stored readings are computed again. */
const METHOD = 8;

/** What a reading is made from: the displayed series, and what people said of it. */
export function pastOf(
  kpi: Kpi,
  versions: readonly DefinitionVersion[],
  { values, breaks }: Displayed,
  day: string,
): KpiPast {
  const number = (versionId: string) => versions.find(({ id }) => id === versionId)?.number ?? null;
  return {
    grain: kpi.cadence,
    measured: values.map(({ period, value, partial }) => ({ period, value, partial })),
    isShare: kpi.unit.kind === 'percent',
    direction: kpi.direction,
    expectedLevel: kpi.expectedLevel,
    today: day,
    baseline: kpi.baseline ? { from: kpi.baseline.from, to: kpi.baseline.to } : null,
    declaredSeason: kpi.declaredSeason,
    intendedTrend: kpi.intendedTrend,
    breaks: breaks.map(({ period, toVersionId }) => ({ from: period, definitionVersion: number(toVersionId) })),
  };
}

/**
 * Computes the reading of a KPI's displayed series and stores it with the series of the version in force, unless nothing
 * it depends on has changed. Never on page load.
 */
export async function refreshReading(store: Store, kpi: Kpi): Promise<void> {
  const [versions, organisation] = await Promise.all([versionsOf(store.db, kpi.id), theOrganisation(store.db)]);
  const current = currentOf(versions);
  const series = current && (await findSeries(store.db, { kind: 'kpi', id: kpi.id }, current.id));
  if (!series) return;
  const day = today(organisation.timezone, store.clock.now());
  const past = pastOf(kpi, versions, await displayedOf(store.db, kpi, versions, day), day);
  const inputHash = createHash('sha256')
    .update(JSON.stringify([METHOD, past]))
    .digest('hex');
  if ((await storedReading(store.db, series.id))?.inputHash === inputHash) return;
  const { reading, forecast } = await readPast(past);
  await storeReading(store, series.id, inputHash, reading, forecast);
}
