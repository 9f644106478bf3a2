import { readKpi } from '../../src/stability/read-kpi.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { kpiFacts, rowReading } from '../../src/steering/kpi-facts.ts';
import { statesAsOf } from '../../store/as-of.ts';
import { type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';
import { displayedOf } from '../kpi/displayed.ts';
import { pastOf } from '../kpi/refresh-reading.ts';
import type { PageAsked } from './page-of.ts';
import type { Piloted } from './piloted.ts';

export interface PastKpi extends Piloted {
  readonly reading: Reading | null;
  /** Nothing was recorded by that day: what is shown was recorded since, and the page says so. */
  readonly recordedSince: boolean;
}

/**
 * The KPIs of a page as they were known at the end of a day: state and version by their revisions, values by when they
 * were recorded, the reading computed anew as of that day. Slower than today's page, and asked for rarely.
 */
export async function pastKpis(db: Reader, kpis: readonly Piloted[], asked: PageAsked): Promise<PastKpi[]> {
  const { asOf, on } = asked;
  if (asOf === undefined) throw new Error('a past page without its day');
  const [states, versions, now] = await Promise.all([
    statesAsOf<Kpi>(db, 'kpi', asOf),
    statesAsOf<DefinitionVersion>(db, 'definition', asOf),
    allKpis(db),
  ]);
  const current = new Map(now.map((kpi) => [kpi.id, kpi]));
  const past: PastKpi[] = [];
  for (const kpi of kpis) {
    const state = states.get(kpi.kpiId) ?? current.get(kpi.kpiId);
    if (!state) continue;
    const version = kpi.version && (versions.get(kpi.version.id) ?? kpi.version);
    const { reading, recordedSince } = await readThen(db, state, asOf, on);
    past.push({
      ...kpi,
      status: state.status,
      version: version && { id: version.id, number: version.number, status: version.status },
      reading: reading && rowReading(reading),
      facts: reading && kpiFacts(reading),
      recordedSince,
    });
  }
  return past;
}

/** What was recorded by then; where nothing was, the periods that had begun, recorded since. */
async function readThen(
  db: Reader,
  kpi: Kpi,
  asOf: string,
  on: string,
): Promise<{ reading: Reading | null; recordedSince: boolean }> {
  const versions = await versionsOf(db, kpi.id);
  const known = await displayedOf(db, kpi, versions, on, asOf);
  if (known.values.length > 0) return { reading: readKpi(pastOf(kpi, versions, known, on)), recordedSince: false };
  const since = await displayedOf(db, kpi, versions, on);
  const values = since.values.filter(({ period }) => period <= on);
  if (values.length === 0) return { reading: null, recordedSince: false };
  return { reading: readKpi(pastOf(kpi, versions, { ...since, values }, on)), recordedSince: true };
}
