import { type NotDoing as NotDoingShape, type Revisit, revisit } from '../src/okr/not-doing.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { cyclesRemoved } from './cycle.ts';
import { withdrawnAmong } from './objective.ts';
import type { Reader, Store } from './store.ts';
import type { NotDoingTable } from './tables/okr.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type NotDoing = NotDoingShape & { readonly version: number };

const fromRow = (row: NotDoingTable): NotDoing => ({
  id: row.id,
  teamId: row.team_id,
  cycleId: row.cycle_id,
  what: row.what,
  why: row.why,
  askedBy: row.asked_by,
  revisitOn: row.revisit_on,
  cameFrom: fromJson(row.came_from) as NotDoing['cameFrom'],
  state: fromJson(row.state) as NotDoing['state'],
  version: row.version,
});

export async function allNotDoing(db: Reader): Promise<NotDoing[]> {
  return asTheyStand(db, (await db.selectFrom('not_doing').selectAll().orderBy('id').execute()).map(fromRow));
}

/**
 * What was taken up by a proposal that has been withdrawn since stands again, and no longer when that is put back; what was
 * said in a cycle that has been removed is said in none.
 */
async function asTheyStand(db: Reader, items: NotDoing[]): Promise<NotDoing[]> {
  const taken = items.flatMap(({ state }) => (state.kind === 'taken-up' ? [state.objectiveId] : []));
  const withdrawn = await withdrawnAmong(db, taken);
  const removed = await cyclesRemoved(db);
  return items.map((item) => ({
    ...item,
    ...(item.cycleId !== null && removed.has(item.cycleId) && { cycleId: null }),
    ...(item.state.kind === 'taken-up' && withdrawn.has(item.state.objectiveId) && { state: { kind: 'standing' } }),
  }));
}

/** The instant at which each was said. */
export async function saidNoOn(db: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('not_doing').select(['id', 'created_at']).execute();
  return new Map(rows.map((row) => [row.id, row.created_at]));
}

export async function theNotDoing(db: Reader, id: string): Promise<NotDoing> {
  const row = await db.selectFrom('not_doing').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-doing.not-found', { id });
  const [item] = await asTheyStand(db, [fromRow(row)]);
  return item as NotDoing;
}

export type NewNotDoing = Omit<NotDoing, 'id' | 'version' | 'state'>;

export async function insertNotDoing({ tx, now, newId, record }: WriteContext, item: NewNotDoing): Promise<NotDoing> {
  const row: NotDoingTable = {
    id: newId(),
    team_id: item.teamId,
    cycle_id: item.cycleId,
    what: item.what,
    why: item.why,
    asked_by: item.askedBy,
    revisit_on: item.revisitOn,
    came_from: toJson(item.cameFrom),
    state: toJson({ kind: 'standing' }),
    version: 1,
    created_at: now,
  };
  await tx.insertInto('not_doing').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'not-doing', id: row.id }, teamId: row.team_id, before: null, after: created });
  return created;
}

export function sayNo(
  store: Store,
  by: Authorized<'not-doing.propose'>,
  item: NewNotDoing,
  idempotencyKey?: string,
): Promise<NotDoing> {
  return write(store, by, 'not-doing.add', (context) => insertNotDoing(context, item), {
    idempotencyKey,
    request: item,
  });
}

export function revisitNotDoing(
  store: Store,
  by: Authorized<'not-doing.edit'>,
  id: string,
  expectedVersion: number,
  answer: Revisit,
  today: string,
): Promise<NotDoing> {
  return write(store, by, 'not-doing.revisit', async ({ tx, record }) => {
    const before = await theNotDoing(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const next = revisit(before, answer, today);
    const done = await tx
      .updateTable('not_doing')
      .set({
        why: next.why,
        revisit_on: next.revisitOn,
        state: toJson(next.state),
        version: expectedVersion + 1,
      })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    const after = await theNotDoing(tx, id);
    if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
    await record({ subject: { kind: 'not-doing', id }, teamId: after.teamId, before, after });
    return after;
  });
}
