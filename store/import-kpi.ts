import type { KpiDocument } from '../src/interchange/kpi-document/kpi-document.ts';
import type { BaselineChange } from '../src/kpi/baseline-change.ts';
import type { Authorized } from './authorized.ts';
import { flag, toJson } from './columns.ts';
import { givingWay } from './give-way.ts';
import { insertKpi, type Kpi } from './kpi.ts';
import { seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { type WriteContext, write } from './write.ts';

interface Arriving {
  readonly key: string;
  readonly ownerTeamId: string;
  readonly stewardId: string | null;
  /** The source each structured definition reads here, by the name it had there. */
  readonly sourceOf: ReadonlyMap<string, string>;
}

/** A KPI from a document, whole or not at all: one event with its counts. Its past keeps the instants it was recorded at. */
export function importKpi(
  store: Store,
  by: Authorized<'kpi.publish'>,
  document: KpiDocument,
  arriving: Arriving,
): Promise<Kpi> {
  return write(store, by, 'kpi.import', async (context) => {
    const { key, ownerTeamId, stewardId } = arriving;
    const kpi = await insertKpi(context, {
      ...document.kpi,
      baseline: document.kpi.baseline as BaselineChange | null,
      key,
      ownerTeamId,
      stewardId,
      looksTeamId: null,
    });
    const seriesIds = await insertDefinitions(context, kpi, document, arriving);
    const runIds = await insertRuns(context, document, seriesIds);
    await insertValues(context, document, seriesIds, runIds);
    const rest = givingWay();
    for (const note of document.annotations) {
      await context.tx
        .insertInto('annotation')
        .values({
          id: context.newId(),
          kpi_id: kpi.id,
          period: note.period,
          text: note.text,
          market: note.market,
          author_id: null,
          created_at: note.createdAt,
          withdrawn_at: null,
        })
        .execute();
      await rest();
    }
    await context.record({
      subject: { kind: 'kpi-import', id: kpi.id },
      teamId: ownerTeamId,
      before: null,
      after: {
        kpiId: kpi.id,
        definitions: document.definitions.length,
        values: document.values.length,
        annotations: document.annotations.length,
      },
    });
    return kpi;
  });
}

async function insertDefinitions(
  context: WriteContext,
  kpi: Kpi,
  document: KpiDocument,
  { sourceOf }: Arriving,
): Promise<Map<number, string>> {
  const seriesIds = new Map<number, string>();
  for (const definition of document.definitions) {
    const id = context.newId();
    const state = {
      id,
      kpiId: kpi.id,
      number: definition.number,
      kind: definition.kind,
      words: definition.words,
      body: definition.body,
      sourceId: definition.source === null ? null : (sourceOf.get(definition.source) ?? null),
      specHash: definition.specHash,
      status: definition.status,
      why: definition.why,
      inForceFrom: definition.inForceFrom,
      proposedAt: definition.proposedAt,
      agreedAt: definition.agreedAt,
      authorId: null,
      askedIds: [],
      decision: definition.decision,
      version: 1,
    };
    await context.tx
      .insertInto('definition_version')
      .values({
        id,
        kpi_id: kpi.id,
        number: state.number,
        kind: state.kind,
        words: state.words,
        body: toJson(state.body),
        source_id: state.sourceId,
        spec_hash: state.specHash,
        status: state.status,
        why: state.why,
        in_force_from: state.inForceFrom,
        proposed_at: state.proposedAt,
        agreed_at: state.agreedAt,
        author_id: null,
        asked_ids: state.proposedAt === null ? null : toJson([]),
        decision: state.decision === null ? null : toJson(state.decision),
        version: 1,
        created_at: context.now,
      })
      .execute();
    await context.record({ subject: { kind: 'definition', id }, teamId: kpi.ownerTeamId, before: null, after: state });
    const { id: seriesId } = await seriesFor(context, {
      subject: { kind: 'kpi', id: kpi.id },
      definitionVersionId: id,
      specHash: state.specHash,
      grain: kpi.cadence,
    });
    seriesIds.set(definition.number, seriesId);
  }
  return seriesIds;
}

async function insertRuns(
  { tx, newId }: WriteContext,
  { runs }: KpiDocument,
  seriesIds: ReadonlyMap<number, string>,
): Promise<string[]> {
  const ids: string[] = [];
  const rest = givingWay();
  for (const run of runs) {
    const id = newId();
    ids.push(id);
    await tx
      .insertInto('run')
      .values({
        id,
        series_id: seriesOf(seriesIds, run.definition),
        spec_hash: run.specHash,
        sql: run.sql,
        engine: run.engine,
        timezone_data: run.timezoneData,
        period_from: run.periodFrom,
        period_to: run.periodTo,
        rows_read: run.rowsRead,
        duration_ms: run.durationMs,
        outcome: run.outcome,
        problem: null,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
      })
      .execute();
    await rest();
  }
  return ids;
}

async function insertValues(
  { tx }: WriteContext,
  { values }: KpiDocument,
  seriesIds: ReadonlyMap<number, string>,
  runIds: readonly string[],
): Promise<void> {
  const rows = values.map((value) => ({
    series_id: seriesOf(seriesIds, value.definition),
    period: value.period,
    revision: value.revision,
    value: value.value,
    partial: flag(value.partial),
    source: value.source,
    run_id: value.run === null ? null : (runIds[value.run] ?? null),
    recorded_at: value.recordedAt,
    as_of: value.asOf,
    note: value.note,
  }));
  // SQLite takes at most 32,766 parameters a statement.
  const rest = givingWay();
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insertInto('measurement')
      .values(rows.slice(start, start + 1000))
      .execute();
    await rest();
  }
}

function seriesOf(seriesIds: ReadonlyMap<number, string>, definition: number): string {
  const id = seriesIds.get(definition);
  if (id === undefined) throw new Error(`the document was read, and its definition ${definition} is not there`);
  return id;
}
