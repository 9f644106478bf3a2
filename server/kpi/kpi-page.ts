import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { currentOf, currentVersions, type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import { lastJobOf } from '../../store/job.ts';
import { allKpis, type Kpi, kpiByKey } from '../../store/kpi.ts';
import { type Measurement, valuesOf } from '../../store/measurement.ts';
import { thePerson } from '../../store/person.ts';
import { storedReading, storedReadings } from '../../store/reading.ts';
import { findSeries, seriesOfKpis } from '../../store/series.ts';
import type { Reader, Store } from '../../store/store.ts';
import { unanswered } from './unanswered.ts';

const RECENT = 26;

/** The KPI, or "absent" for those who may not see the team that owns it. */
export async function visibleKpi(db: Reader, actor: Actor, key: string): Promise<Kpi> {
  const kpi = await kpiByKey(db, key);
  if (isHidden(actor, { ownerTeamId: kpi.ownerTeamId })) throw new Refusal('kpi.not-found', { key });
  return kpi;
}

/** A version as the API shows it. */
export const shownVersion = (version: DefinitionVersion) => ({
  versionId: version.id,
  number: version.number,
  specHash: version.specHash,
  kind: version.kind,
  words: version.words,
  body: version.body,
  sourceId: version.sourceId,
  status: version.status,
  why: version.why,
  unanswered: unanswered(version),
  version: version.version,
});

export const shownValue = (value: Measurement) => ({
  period: value.period,
  value: value.value,
  partial: value.partial,
  revision: value.revision,
  recordedAt: value.recordedAt,
  source: value.source,
});

export async function catalogue(db: Reader, actor: Actor) {
  const kpis = (await allKpis(db)).filter((kpi) => !isHidden(actor, { ownerTeamId: kpi.ownerTeamId }));
  const [versions, series] = await Promise.all([
    currentVersions(
      db,
      kpis.map((kpi) => kpi.id),
    ),
    seriesOfKpis(db),
  ]);
  const seriesOf = (kpi: Kpi) => series.find((one) => one.definitionVersionId === versions.get(kpi.id)?.id);
  const readings = await storedReadings(
    db,
    series.map((one) => one.id),
  );
  return Promise.all(
    kpis.map(async (kpi) => {
      const version = versions.get(kpi.id);
      const found = seriesOf(kpi);
      return {
        ...kpi,
        definition: version ? { versionId: version.id, number: version.number, specHash: version.specHash } : null,
        recent: found ? (await valuesOf(db, found.id, { last: RECENT })).map(shownValue) : [],
        reading: found ? (readings.get(found.id) ?? null) : null,
      };
    }),
  );
}

export async function kpiPage(store: Store, actor: Actor, key: string) {
  const { db } = store;
  const kpi = await visibleKpi(db, actor, key);
  const versions = await versionsOf(db, kpi.id);
  const current = currentOf(versions);
  const series = current ? await findSeries(db, { kind: 'kpi', id: kpi.id }, current.id) : null;
  const [values, reading, steward, job] = await Promise.all([
    series ? valuesOf(db, series.id) : [],
    series ? storedReading(db, series.id) : null,
    kpi.stewardId ? thePerson(db, kpi.stewardId) : null,
    lastJobOf(store, `compute:${kpi.id}`),
  ]);
  return {
    kpi,
    steward: steward?.name ?? null,
    definition: current ? shownVersion(current) : null,
    versions: versions.map(shownVersion),
    values: values.map(shownValue),
    reading: reading?.body ?? null,
    run: job ? { id: job.id, state: job.state, problem: job.problem, startedAt: job.createdAt } : null,
  };
}
