import type { z } from 'zod';
import type { BaselineChange } from '../src/kpi/baseline-change.ts';
import type { ExpectedLevel, Kpi as KpiShape, Unit as UnitSchema } from '../src/kpi/kpi.ts';
import { Refusal } from '../src/refusal.ts';
import type { DeclaredSeason } from '../src/stability/declared-season.ts';
import type { IntendedTrend } from '../src/stability/reading.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { KpiTable } from './tables/kpi.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Unit = z.infer<typeof UnitSchema>;

/** What people say of a KPI along its life. */
export interface KpiLife {
  readonly reviewOn: string | null;
  readonly statusReason: string | null;
  readonly statusOn: string | null;
  /** The periods that define the range, and why a person chose them. */
  readonly baseline: BaselineChange | null;
  readonly declaredSeason: DeclaredSeason | null;
  readonly intendedTrend: IntendedTrend | null;
  /** Why there is one beyond the budget, and when to look again. */
  readonly oneMore: { readonly why: string; readonly on: string; readonly reviewOn: string } | null;
}

/** A KPI as stored; its trial and lineage come with graduation. */
export type Kpi = Omit<KpiShape, 'reviewOn' | 'onTrialUntil' | 'lineage'> & KpiLife & { readonly version: number };

const jsonOf = <Shape>(text: string | null): Shape | null => (text === null ? null : fromJson<Shape>(text));
const jsonText = (value: unknown): string | null => (value === null || value === undefined ? null : toJson(value));

const fromRow = (row: KpiTable): Kpi => ({
  id: row.id,
  key: row.key,
  name: row.name,
  ownerTeamId: row.owner_team_id,
  question: row.question,
  unit: fromJson(row.unit) as Unit,
  direction: row.direction as Kpi['direction'],
  expectedLevel: row.expected_level ? (fromJson(row.expected_level) as ExpectedLevel) : null,
  cadence: row.cadence as Kpi['cadence'],
  stewardId: row.steward_id,
  looksTeamId: row.looks_team_id,
  looksFirst: row.looks_first,
  status: row.status as Kpi['status'],
  reviewOn: row.review_on,
  statusReason: row.status_reason,
  statusOn: row.status_on,
  baseline: jsonOf<BaselineChange>(row.baseline),
  declaredSeason: jsonOf<DeclaredSeason>(row.declared_season),
  intendedTrend: jsonOf<IntendedTrend>(row.intended_trend),
  oneMore: jsonOf<NonNullable<KpiLife['oneMore']>>(row.one_more),
  version: row.version,
});

export async function allKpis(db: Reader): Promise<Kpi[]> {
  return (await db.selectFrom('kpi').selectAll().orderBy('name').execute()).map(fromRow);
}

export async function kpiByKey(db: Reader, key: string): Promise<Kpi> {
  const row = await db.selectFrom('kpi').selectAll().where('key', '=', key).executeTakeFirst();
  if (!row) throw new Refusal('kpi.not-found', { key });
  return fromRow(row);
}

export type NewKpi = Omit<Kpi, 'id' | 'version' | 'status' | keyof KpiLife> &
  Partial<KpiLife> & { readonly status?: Kpi['status'] };

export async function insertKpi({ tx, now, newId, record }: WriteContext, kpi: NewKpi): Promise<Kpi> {
  const taken = await tx.selectFrom('kpi').select('id').where('key', '=', kpi.key).executeTakeFirst();
  if (taken) throw new Refusal('kpi.key-taken', { key: kpi.key });
  const row: KpiTable = {
    id: newId(),
    key: kpi.key,
    name: kpi.name,
    owner_team_id: kpi.ownerTeamId,
    question: kpi.question,
    unit: toJson(kpi.unit),
    direction: kpi.direction,
    expected_level: kpi.expectedLevel ? toJson(kpi.expectedLevel) : null,
    cadence: kpi.cadence,
    steward_id: kpi.stewardId,
    looks_team_id: kpi.looksTeamId,
    looks_first: kpi.looksFirst,
    status: kpi.status ?? 'proposed',
    status_reason: kpi.statusReason ?? null,
    status_on: kpi.statusOn ?? null,
    review_on: kpi.reviewOn ?? null,
    baseline: jsonText(kpi.baseline),
    declared_season: jsonText(kpi.declaredSeason),
    intended_trend: jsonText(kpi.intendedTrend),
    one_more: jsonText(kpi.oneMore),
    version: 1,
    created_at: now,
  };
  await tx.insertInto('kpi').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'kpi', id: row.id }, teamId: row.owner_team_id, before: null, after: created });
  return created;
}

export type KpiChange = {
  readonly [Field in
    | 'name'
    | 'question'
    | 'unit'
    | 'direction'
    | 'cadence'
    | 'expectedLevel'
    | 'looksTeamId'
    | 'looksFirst'
    | 'stewardId'
    | 'reviewOn'
    | 'status'
    | 'statusReason'
    | 'statusOn'
    | 'baseline'
    | 'declaredSeason'
    | 'intendedTrend'
    | 'oneMore']?: Kpi[Field] | undefined;
};

const columnOf: Record<keyof KpiChange, keyof KpiTable> = {
  name: 'name',
  question: 'question',
  unit: 'unit',
  direction: 'direction',
  cadence: 'cadence',
  expectedLevel: 'expected_level',
  looksTeamId: 'looks_team_id',
  looksFirst: 'looks_first',
  stewardId: 'steward_id',
  reviewOn: 'review_on',
  status: 'status',
  statusReason: 'status_reason',
  statusOn: 'status_on',
  baseline: 'baseline',
  declaredSeason: 'declared_season',
  intendedTrend: 'intended_trend',
  oneMore: 'one_more',
};

/** Changes a KPI that has not moved since the person saw it, inside the write of an act. */
export async function updateKpi(
  { tx, record }: WriteContext,
  key: string,
  expectedVersion: number,
  change: KpiChange,
): Promise<Kpi> {
  const before = await kpiByKey(tx, key);
  mustBeVersion(before, expectedVersion, before);
  const columns = Object.entries(change).flatMap(([field, value]) =>
    value === undefined
      ? []
      : [[columnOf[field as keyof KpiChange], typeof value === 'object' ? jsonText(value) : value] as const],
  );
  const done = await tx
    .updateTable('kpi')
    .set({ ...Object.fromEntries(columns), version: expectedVersion + 1 })
    .where('id', '=', before.id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  const after = await kpiByKey(tx, key);
  if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
  await record({ subject: { kind: 'kpi', id: before.id }, teamId: before.ownerTeamId, before, after });
  return after;
}

export function changeKpi(
  store: Store,
  by: Authorized<'kpi.edit' | 'baseline.change'>,
  key: string,
  expectedVersion: number,
  change: KpiChange,
): Promise<Kpi> {
  return write(store, by, by.act === 'baseline.change' ? 'kpi.re-base' : 'kpi.change', (context) =>
    updateKpi(context, key, expectedVersion, change),
  );
}

/** Makes two people who act on one KPI at once wait for each other until the end of the transaction. */
export async function holdKpi({ tx }: WriteContext, id: string): Promise<void> {
  await tx.updateTable('kpi').set({ id }).where('id', '=', id).execute();
}
