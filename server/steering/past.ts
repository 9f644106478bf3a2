import { bucketEnd } from '../../src/calendar/bucket.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { kpiFacts, rowReading } from '../../src/steering/kpi-facts.ts';
import { statesAsOf } from '../../store/as-of.ts';
import { type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';
import { type Displayed, displayedOf } from '../kpi/displayed.ts';
import { readPast } from '../kpi/read-past.ts';
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
    const all = await versionsOf(db, state.id);
    const { reading, versionId, recordedSince } = await readThen(db, state, all, asOf, on);
    // The one its last value belongs to: a version agreed since is not named beside a number it did not count.
    const shown = all.find(({ id }) => id === versionId) ?? kpi.version;
    const version = shown && (versions.get(shown.id) ?? shown);
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

interface ReadThen {
  readonly reading: Reading | null;
  readonly versionId: string | null;
  readonly recordedSince: boolean;
}

/** What was recorded by then; where nothing was, the periods that had ended, recorded since. */
async function readThen(
  db: Reader,
  kpi: Kpi,
  versions: readonly DefinitionVersion[],
  asOf: string,
  on: string,
): Promise<ReadThen> {
  const read = async (displayed: Displayed, recordedSince: boolean): Promise<ReadThen> => ({
    reading: (await readPast(pastOf(kpi, versions, displayed, on))).reading,
    versionId: displayed.values.at(-1)?.versionId ?? null,
    recordedSince,
  });
  const known = await displayedOf(db, kpi, versions, on, asOf);
  if (known.values.length > 0) return read(known, false);
  const since = await displayedOf(db, kpi, versions, on);
  const values = since.values.filter(({ period }) => bucketEnd(period, kpi.cadence) < on);
  if (values.length === 0) return { reading: null, versionId: null, recordedSince: false };
  return read({ ...since, values }, true);
}
