import type { Ambition as AmbitionShape } from '../src/okr/objective.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import type { AmbitionTable } from './tables/okr.ts';
import { mustBeVersion, write } from './write.ts';

export type Ambition = AmbitionShape & { readonly teamId: string; readonly version: number };

const fromRow = (row: AmbitionTable): Ambition => ({
  id: row.id,
  teamId: row.team_id,
  phrase: row.phrase,
  why: row.why,
  horizonMonths: row.horizon_months,
  from: row.from_on,
  version: row.version,
});

export async function standingAmbitions(db: Reader): Promise<Ambition[]> {
  const rows = await db.selectFrom('ambition').selectAll().where('ended_on', 'is', null).orderBy('id').execute();
  return rows.map(fromRow);
}

export async function theAmbition(db: Reader, id: string): Promise<Ambition> {
  const row = await db.selectFrom('ambition').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('ambition.not-found', { id });
  return fromRow(row);
}

export function stateAmbition(
  store: Store,
  by: Authorized<'ambition.publish'>,
  ambition: Omit<Ambition, 'id' | 'version'>,
): Promise<Ambition> {
  return write(store, by, 'ambition.state', async ({ tx, now, newId, record }) => {
    const row: AmbitionTable = {
      id: newId(),
      team_id: ambition.teamId,
      phrase: ambition.phrase,
      why: ambition.why,
      horizon_months: ambition.horizonMonths,
      from_on: ambition.from,
      ended_on: null,
      version: 1,
      created_at: now,
    };
    await tx.insertInto('ambition').values(row).execute();
    const created = fromRow(row);
    await record({ subject: { kind: 'ambition', id: row.id }, teamId: row.team_id, before: null, after: created });
    return created;
  });
}

export function endAmbition(
  store: Store,
  by: Authorized<'ambition.publish'>,
  id: string,
  expectedVersion: number,
  today: string,
): Promise<void> {
  return write(store, by, 'ambition.end', async ({ tx, record }) => {
    const before = await theAmbition(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const done = await tx
      .updateTable('ambition')
      .set({ ended_on: today, version: expectedVersion + 1 })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Refusal('conflict.changed', { expectedVersion, current: before });
    await record({ subject: { kind: 'ambition', id }, teamId: before.teamId, before, after: null });
  });
}
