import type { z } from 'zod';
import type { ExpectedLevel, Kpi as KpiShape, Unit as UnitSchema } from '../src/kpi/kpi.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { KpiTable } from './tables/kpi.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Unit = z.infer<typeof UnitSchema>;

/** A KPI as stored so far; its review date, trial and lineage come with the life of a KPI. */
export type Kpi = Omit<KpiShape, 'reviewOn' | 'onTrialUntil' | 'lineage'> & { readonly version: number };

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

export type NewKpi = Omit<Kpi, 'id' | 'version' | 'status'> & { readonly status?: Kpi['status'] };

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
    status_reason: null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('kpi').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'kpi', id: row.id }, teamId: row.owner_team_id, before: null, after: created });
  return created;
}

export interface KpiChange {
  readonly name?: string | undefined;
  readonly question?: string | undefined;
  readonly direction?: Kpi['direction'] | undefined;
  readonly expectedLevel?: ExpectedLevel | null | undefined;
  readonly looksTeamId?: string | null | undefined;
  readonly looksFirst?: string | undefined;
}

export function changeKpi(
  store: Store,
  by: Authorized<'kpi.edit'>,
  key: string,
  expectedVersion: number,
  change: KpiChange,
): Promise<Kpi> {
  return write(store, by, 'kpi.change', async ({ tx, record }) => {
    const before = await kpiByKey(tx, key);
    mustBeVersion(before, expectedVersion, before);
    const done = await tx
      .updateTable('kpi')
      .set({
        ...(change.name !== undefined && { name: change.name }),
        ...(change.question !== undefined && { question: change.question }),
        ...(change.direction !== undefined && { direction: change.direction }),
        ...(change.expectedLevel !== undefined && {
          expected_level: change.expectedLevel ? toJson(change.expectedLevel) : null,
        }),
        ...(change.looksTeamId !== undefined && { looks_team_id: change.looksTeamId }),
        ...(change.looksFirst !== undefined && { looks_first: change.looksFirst }),
        version: expectedVersion + 1,
      })
      .where('id', '=', before.id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    const after = await kpiByKey(tx, key);
    if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
    await record({ subject: { kind: 'kpi', id: before.id }, teamId: before.ownerTeamId, before, after });
    return after;
  });
}
