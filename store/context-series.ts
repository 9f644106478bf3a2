import type { Grain } from '../src/calendar/bucket.ts';
import type { ContextKind } from '../src/kpi/context-series.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Kpi, Unit } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import type { ContextSeriesTable } from './tables/around-a-kpi.ts';
import { write } from './write.ts';

export interface ContextSeries {
  readonly id: string;
  readonly name: string;
  readonly kind: ContextKind;
  readonly unit: Unit;
  readonly grain: Grain;
  readonly origin: string;
  readonly version: number;
}

export interface ContextValue {
  readonly period: string;
  readonly value: number | null;
}

const fromRow = (row: ContextSeriesTable): ContextSeries => ({
  id: row.id,
  name: row.name,
  kind: row.kind as ContextKind,
  unit: fromJson(row.unit) as Unit,
  grain: row.grain as Grain,
  origin: row.origin,
  version: row.version,
});

export async function allContextSeries(db: Reader): Promise<ContextSeries[]> {
  return (await db.selectFrom('context_series').selectAll().orderBy('name').orderBy('id').execute()).map(fromRow);
}

export async function theContextSeries(db: Reader, id: string): Promise<ContextSeries> {
  const row = await db.selectFrom('context_series').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('context.not-found', { id });
  return fromRow(row);
}

/** The last revision of each period, by then. */
export async function contextValues(db: Reader, seriesId: string, asOf?: string): Promise<ContextValue[]> {
  let rows = db.selectFrom('context_value').selectAll().where('series_id', '=', seriesId);
  if (asOf !== undefined) rows = rows.where('recorded_at', '<=', asOf);
  const last = new Map<string, ContextValue>();
  for (const { period, value } of await rows.orderBy('period').orderBy('revision').execute())
    last.set(period, { period, value });
  return [...last.values()];
}

export async function contextOfKpi(db: Reader, kpiId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('kpi_context')
    .select('context_id')
    .where('kpi_id', '=', kpiId)
    .orderBy('since')
    .orderBy('context_id')
    .execute();
  return rows.map((row) => row.context_id);
}

export function createContextSeries(
  store: Store,
  by: Authorized<'context.edit'>,
  series: Omit<ContextSeries, 'id' | 'version'>,
  idempotencyKey?: string,
): Promise<ContextSeries> {
  return write(
    store,
    by,
    'context.create',
    async ({ tx, now, newId, record }) => {
      const row: ContextSeriesTable = {
        ...series,
        id: newId(),
        unit: toJson(series.unit),
        version: 1,
        created_at: now,
      };
      await tx.insertInto('context_series').values(row).execute();
      const created = fromRow(row);
      await record({ subject: { kind: 'context', id: row.id }, before: null, after: created });
      return created;
    },
    { idempotencyKey, request: series },
  );
}

/** Values of what happened around: a correction is a further revision, the same value changes nothing. */
export function enterContextValues(
  store: Store,
  by: Authorized<'context.edit'>,
  series: ContextSeries,
  values: readonly ContextValue[],
): Promise<{ changed: number }> {
  return write(store, by, 'context.enter', async ({ tx, now, record }) => {
    // Two sending at once would both write the same revision: one waits for the other.
    await tx.updateTable('context_series').set({ id: series.id }).where('id', '=', series.id).execute();
    const last = new Map<string, { value: number | null; revision: number }>();
    const rows = await tx.selectFrom('context_value').selectAll().where('series_id', '=', series.id).execute();
    for (const row of rows) if ((last.get(row.period)?.revision ?? 0) < row.revision) last.set(row.period, row);
    const changed = values
      .filter(({ period, value }) => !last.has(period) || last.get(period)?.value !== value)
      .map(({ period, value }) => ({
        series_id: series.id,
        period,
        revision: (last.get(period)?.revision ?? 0) + 1,
        value,
        recorded_at: now,
      }));
    for (let start = 0; start < changed.length; start += 1000)
      await tx
        .insertInto('context_value')
        .values(changed.slice(start, start + 1000))
        .execute();
    if (changed.length > 0)
      await record({
        subject: { kind: 'context-values', id: series.id },
        before: null,
        after: { contextId: series.id, changed: changed.length },
      });
    return { changed: changed.length };
  });
}

/** Drawn under a KPI, or no longer. */
export function drawContext(
  store: Store,
  by: Authorized<'kpi.edit'>,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  contextId: string,
  drawn: boolean,
): Promise<void> {
  return write(store, by, drawn ? 'context.draw' : 'context.undraw', async ({ tx, now, record }) => {
    const already = (await contextOfKpi(tx, kpi.id)).includes(contextId);
    if (already === drawn) return;
    if (drawn)
      await tx
        .insertInto('kpi_context')
        .values({ kpi_id: kpi.id, context_id: contextId, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('kpi_context')
        .where((row) => row.and({ kpi_id: kpi.id, context_id: contextId }))
        .execute();
    const state = { kpiId: kpi.id, contextId };
    await record({
      subject: { kind: 'kpi-context', id: `${kpi.id}/${contextId}` },
      teamId: kpi.ownerTeamId,
      before: drawn ? null : state,
      after: drawn ? state : null,
    });
  });
}
