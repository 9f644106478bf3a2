import type { Transaction } from 'kysely';
import { type Cycle as CycleShape, checkRunning } from '../src/okr/cycle.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import type { CycleTable } from './tables/okr.ts';
import type { Tables } from './tables.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Cycle = CycleShape & { readonly version: number };

const fromRow = (row: CycleTable): Cycle => ({
  id: row.id,
  name: row.name,
  teamId: row.team_id,
  start: row.start_on,
  end: row.end_on,
  state: row.state as Cycle['state'],
  closedOn: row.closed_on,
  startedAnyway: row.started_anyway,
  version: row.version,
});

/** The latest first. */
export async function allCycles(db: Reader): Promise<Cycle[]> {
  const standing = db.selectFrom('cycle').selectAll().where('withdrawn_at', 'is', null);
  return (await standing.orderBy('start_on', 'desc').orderBy('id').execute()).map(fromRow);
}

/** Removed or not, and since when. Whoever shows it asks first whether the reader may know that it was there. */
export async function cycleOnce(
  db: Reader,
  id: string,
): Promise<{ readonly cycle: Cycle; readonly removedAt: string | null }> {
  const row = await db.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('cycle.not-found', { id });
  return { cycle: fromRow(row), removedAt: row.withdrawn_at };
}

export async function theCycle(db: Reader, id: string): Promise<Cycle> {
  const { cycle, removedAt } = await cycleOnce(db, id);
  if (removedAt !== null) throw new Refusal('cycle.removed', {});
  return cycle;
}

export async function cyclesRemoved(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('cycle').select('id').where('withdrawn_at', 'is not', null).execute();
  return new Set(rows.map(({ id }) => id));
}

export function planCycle(
  store: Store,
  by: Authorized<'cycle.plan'>,
  cycle: Pick<Cycle, 'name' | 'teamId' | 'start' | 'end'>,
  idempotencyKey?: string,
): Promise<Cycle> {
  return write(store, by, 'cycle.plan', (context) => insertCycle(context, cycle), { idempotencyKey, request: cycle });
}

/** In planning; or closed from the first day, where it is the past of another tool. */
export async function insertCycle(
  { tx, now, newId, record }: WriteContext,
  cycle: Pick<Cycle, 'name' | 'teamId' | 'start' | 'end'>,
  state: 'planning' | 'closed' = 'planning',
): Promise<Cycle> {
  const row: CycleTable = {
    id: newId(),
    team_id: cycle.teamId,
    name: cycle.name,
    start_on: cycle.start,
    end_on: cycle.end,
    state,
    closed_on: state === 'closed' ? cycle.end : null,
    started_anyway: null,
    withdrawn_at: null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('cycle').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'cycle', id: row.id }, teamId: row.team_id, before: null, after: created });
  return created;
}

/** Moves a cycle on; two at once, the second sees where it is now. `beside` happens in the same transaction. */
export function advanceCycle(
  store: Store,
  by: Authorized<'cycle.start' | 'cycle.close'>,
  operation: 'cycle.start' | 'cycle.begin-closing' | 'cycle.close',
  id: string,
  expectedVersion: number,
  next: (cycle: Cycle, context: WriteContext) => Promise<CycleShape>,
): Promise<Cycle> {
  return write(store, by, operation, async (context) => {
    const { tx, record } = context;
    await holdCycle(tx, id);
    const before = await theCycle(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const moved = await next(before, context);
    await tx
      .updateTable('cycle')
      .set({
        state: moved.state,
        closed_on: moved.closedOn,
        started_anyway: moved.startedAnyway,
        version: expectedVersion + 1,
      })
      .where('id', '=', id)
      .execute();
    const after = await theCycle(tx, id);
    await record({ subject: { kind: 'cycle', id }, teamId: after.teamId, before, after });
    return after;
  });
}

/** Takes the row for the rest of the transaction: a check-in and a closing happen one after the other, never across. */
export async function holdCycle(tx: Transaction<Tables>, id: string): Promise<void> {
  await tx
    .updateTable('cycle')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .execute();
}

export async function holdRunningCycle(tx: Transaction<Tables>, id: string): Promise<Cycle> {
  await holdCycle(tx, id);
  const cycle = await theCycle(tx, id);
  checkRunning(cycle);
  return cycle;
}
