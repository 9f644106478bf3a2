import type { KpiDocument } from '../../src/interchange/kpi-document/kpi-document.ts';
import { versionsOf } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';

/** A KPI whole: every version of its definition, every revision of every value with its run, what was noted. No person. */
export async function documentOf(db: Reader, kpi: Kpi): Promise<KpiDocument> {
  const versions = await versionsOf(db, kpi.id);
  const [sources, series, notes] = await Promise.all([
    db.selectFrom('source').select(['id', 'name']).execute(),
    db
      .selectFrom('series')
      .select(['id', 'definition_version_id'])
      .where('subject_kind', '=', 'kpi')
      .where('subject_id', '=', kpi.id)
      .execute(),
    db
      .selectFrom('annotation')
      .selectAll()
      .where('kpi_id', '=', kpi.id)
      .where('withdrawn_at', 'is', null)
      .orderBy('period')
      .orderBy('id')
      .execute(),
  ]);
  const sourceName = new Map(sources.map(({ id, name }) => [id, name]));
  const versionOf = new Map(series.map((one) => [one.id, versions.find(({ id }) => id === one.definition_version_id)]));
  const ids = series.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('measurement')
          .selectAll()
          .where('series_id', 'in', ids)
          .orderBy('period')
          .orderBy('revision')
          .execute();
  const used = [...new Set(rows.flatMap(({ run_id }) => run_id ?? []))];
  const runs = used.length === 0 ? [] : await runsOf(db, ids, new Set(used));
  const place = new Map(runs.map(({ id }, at) => [id, at]));
  const number = (seriesId: string) => versionOf.get(seriesId)?.number ?? 1;
  const { key, name, question, unit, direction, expectedLevel, cadence, looksFirst } = kpi;
  return {
    format: 'gouverne.kpi',
    version: 1,
    kpi: {
      key,
      name,
      question,
      unit,
      direction,
      expectedLevel,
      cadence,
      looksFirst,
      status: kpi.status,
      statusReason: kpi.statusReason,
      statusOn: kpi.statusOn,
      reviewOn: kpi.reviewOn,
      baseline: kpi.baseline === null ? null : { ...kpi.baseline },
      declaredSeason: kpi.declaredSeason === null ? null : [...kpi.declaredSeason],
      intendedTrend: kpi.intendedTrend,
      oneMore: kpi.oneMore,
    },
    definitions: versions.map((version) => ({
      number: version.number,
      kind: version.kind,
      words: version.words,
      body: version.body,
      source: version.sourceId === null ? null : (sourceName.get(version.sourceId) ?? null),
      specHash: version.specHash,
      status: version.status,
      why: version.why,
      inForceFrom: version.inForceFrom,
      proposedAt: version.proposedAt,
      agreedAt: version.agreedAt,
      decision: version.decision,
    })),
    runs: runs.map((run) => ({
      definition: number(run.series_id),
      specHash: run.spec_hash,
      sql: run.sql,
      engine: run.engine,
      timezoneData: run.timezone_data,
      periodFrom: run.period_from,
      periodTo: run.period_to,
      rowsRead: run.rows_read,
      durationMs: run.duration_ms,
      outcome: run.outcome,
      startedAt: run.started_at,
      finishedAt: run.finished_at,
    })),
    values: rows
      .map((row) => ({
        definition: number(row.series_id),
        specHash: versionOf.get(row.series_id)?.specHash ?? null,
        period: row.period,
        revision: row.revision,
        value: row.value,
        partial: row.partial === 1,
        source: row.source as KpiDocument['values'][number]['source'],
        recordedAt: row.recorded_at,
        asOf: row.as_of,
        note: row.note === '' ? null : row.note,
        run: row.run_id === null ? null : (place.get(row.run_id) ?? null),
      }))
      .sort((a, b) => a.definition - b.definition || a.period.localeCompare(b.period) || a.revision - b.revision),
    annotations: notes.map((note) => ({
      period: note.period,
      text: note.text,
      market: note.market as KpiDocument['annotations'][number]['market'],
      createdAt: note.created_at,
    })),
  };
}

async function runsOf(db: Reader, seriesIds: readonly string[], used: ReadonlySet<string>) {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('series_id', 'in', seriesIds)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  return rows.filter(({ id }) => used.has(id));
}
