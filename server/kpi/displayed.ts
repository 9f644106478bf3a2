import { type DisplayedSeries, displayedSeries, type VersionInForce } from '../../src/kpi/displayed-series.ts';
import type { Measurement as Living } from '../../src/kpi/measurement.ts';
import { currentOf, type DefinitionVersion } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import { type Measurement, valuesOf } from '../../store/measurement.ts';
import { findSeries } from '../../store/series.ts';
import type { Reader } from '../../store/store.ts';

const THE_BEGINNING = '0001-01-01';

export interface Displayed extends Omit<DisplayedSeries, 'points'> {
  readonly values: readonly (Measurement & { readonly versionId: string })[];
}

/** The versions agreed by then; before any agreement, the one that stands in. The first speaks from the beginning. */
export function versionsInForce(versions: readonly DefinitionVersion[], asOf?: string): VersionInForce[] {
  const agreed = versions.filter(
    (version) => version.agreedAt !== null && (asOf === undefined || version.agreedAt <= asOf),
  );
  const standing = agreed.length > 0 ? agreed : [currentOf(asOf === undefined ? versions : versions.slice(0, 1))];
  return standing
    .filter((version) => version !== null)
    .sort((a, b) => a.number - b.number)
    .map((version, rank) => ({
      versionId: version.id,
      number: version.number,
      inForceFrom: rank === 0 ? THE_BEGINNING : (version.inForceFrom ?? THE_BEGINNING),
    }));
}

/** A KPI's displayed series: for each period, the value of the version in force; as known at an instant when asked. */
export async function displayedOf(
  db: Reader,
  kpi: Pick<Kpi, 'id'>,
  versions: readonly DefinitionVersion[],
  through: string,
  asOf?: string,
): Promise<Displayed> {
  const inForce = versionsInForce(versions, asOf);
  const kept = new Map<string, Measurement>();
  const measurements: Living[] = [];
  for (const { versionId } of inForce) {
    const series = await findSeries(db, { kind: 'kpi', id: kpi.id }, versionId);
    if (!series) continue;
    for (const value of await valuesOf(db, series.id, asOf === undefined ? {} : { asOf })) {
      kept.set(`${versionId} ${value.period}`, value);
      measurements.push({ ...value, versionId });
    }
  }
  const { points, asPublished, breaks } = displayedSeries(inForce, measurements, through);
  const values = points.flatMap(({ period, versionId }) => {
    const value = kept.get(`${versionId} ${period}`);
    return value ? [{ ...value, versionId }] : [];
  });
  return { values, asPublished, breaks };
}

/** The version a value typed for a period belongs to: the newest in force by then. */
export function versionFor(versions: readonly DefinitionVersion[], period: string): DefinitionVersion | null {
  const inForce = versionsInForce(versions).findLast((version) => version.inForceFrom <= period);
  return versions.find((version) => version.id === inForce?.versionId) ?? null;
}
