import type { Initiative as InitiativeShape } from '../src/okr/key-result.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import type { InitiativeTable } from './tables/okr.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Initiative = InitiativeShape & { readonly version: number };

const fromRow = (row: InitiativeTable): Initiative => ({
  id: row.id,
  objectiveId: row.objective_id,
  keyResultId: row.key_result_id,
  bet: row.bet,
  state: row.state as Initiative['state'],
  version: row.version,
});

export async function initiativesOf(db: Reader, objectiveIds: readonly string[]): Promise<Initiative[]> {
  if (objectiveIds.length === 0) return [];
  const rows = await db
    .selectFrom('initiative')
    .leftJoin('key_result', 'key_result.id', 'initiative.key_result_id')
    .selectAll('initiative')
    .where('initiative.objective_id', 'in', objectiveIds)
    // A bet on a key result that was withdrawn went with it.
    .where('key_result.withdrawn_at', 'is', null)
    .orderBy('initiative.id')
    .execute();
  return rows.map(fromRow);
}

export async function theInitiative(db: Reader, id: string): Promise<Initiative> {
  const row = await db.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('initiative.not-found', { id });
  return fromRow(row);
}

export function placeBet(
  store: Store,
  by: Authorized<'initiative.edit'>,
  teamId: string,
  initiative: Pick<Initiative, 'objectiveId' | 'keyResultId' | 'bet'>,
): Promise<Initiative> {
  return write(store, by, 'initiative.place', (context) => insertInitiative(context, teamId, initiative));
}

export async function insertInitiative(
  { tx, now, newId, record }: WriteContext,
  teamId: string,
  initiative: Pick<Initiative, 'objectiveId' | 'keyResultId' | 'bet'>,
): Promise<Initiative> {
  const row: InitiativeTable = {
    id: newId(),
    objective_id: initiative.objectiveId,
    key_result_id: initiative.keyResultId,
    bet: initiative.bet,
    state: 'open',
    version: 1,
    created_at: now,
  };
  await tx.insertInto('initiative').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'initiative', id: row.id }, teamId, before: null, after: created });
  return created;
}

export function moveInitiative(
  store: Store,
  by: Authorized<'initiative.edit'>,
  teamId: string,
  id: string,
  expectedVersion: number,
  state: Initiative['state'],
): Promise<Initiative> {
  return write(store, by, 'initiative.move', async ({ tx, record }) => {
    const before = await theInitiative(tx, id);
    mustBeVersion(before, expectedVersion, before);
    await tx
      .updateTable('initiative')
      .set({ state, version: expectedVersion + 1 })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .execute();
    const after = await theInitiative(tx, id);
    await record({ subject: { kind: 'initiative', id }, teamId, before, after });
    return after;
  });
}
