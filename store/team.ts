import { checkParent, type Team as PlacedTeam, type TeamKind, teamTree } from '../src/people/team.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { TeamTable } from './tables/people.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export interface Team extends PlacedTeam {
  readonly name: string;
  readonly version: number;
}

const fromRow = (row: TeamTable): Team => ({
  id: row.id,
  parentId: row.parent_id,
  name: row.name,
  kind: row.kind as TeamKind,
  private: row.private === 1,
  archived: row.archived_at !== null,
  version: row.version,
});

export async function allTeams(db: Reader): Promise<Team[]> {
  const rows = await db.selectFrom('team').selectAll().where('archived_at', 'is', null).orderBy('name').execute();
  return rows.map(fromRow);
}

/** Those put away too: their past is read under their name. */
export async function everyTeam(db: Reader): Promise<Team[]> {
  return (await db.selectFrom('team').selectAll().orderBy('name').execute()).map(fromRow);
}

export async function theTeam(db: Reader, id: string): Promise<Team> {
  const row = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('team.not-found', { id });
  return fromRow(row);
}

export async function insertTeam(
  { tx, now, newId, record }: WriteContext,
  team: { name: string; parentId: string; kind: 'service' | 'team'; private: boolean },
): Promise<Team> {
  await theTeam(tx, team.parentId);
  const id = newId();
  await tx
    .insertInto('team')
    .values({
      id,
      parent_id: team.parentId,
      name: team.name,
      kind: team.kind,
      private: flag(team.private),
      archived_at: null,
      version: 1,
      created_at: now,
    })
    .execute();
  const created = await theTeam(tx, id);
  await record({ subject: { kind: 'team', id }, teamId: id, before: null, after: created });
  return created;
}

export function createTeam(
  store: Store,
  by: Authorized<'team.manage'>,
  team: { name: string; parentId: string; kind: 'service' | 'team'; private: boolean },
  idempotencyKey?: string,
): Promise<Team> {
  return write(store, by, 'team.create', (context) => insertTeam(context, team), { idempotencyKey, request: team });
}

export function changeTeam(
  store: Store,
  by: Authorized<'team.manage'>,
  id: string,
  expectedVersion: number,
  change: { name?: string | undefined; parentId?: string | undefined; private?: boolean | undefined },
): Promise<Team> {
  return write(store, by, 'team.change', async ({ tx, record }) => {
    const before = await theTeam(tx, id);
    mustBeVersion(before, expectedVersion, before);
    if (change.parentId !== undefined) checkParent(teamTree(await allTeams(tx)), id, change.parentId);
    const done = await tx
      .updateTable('team')
      .set({
        ...(change.name !== undefined && { name: change.name }),
        ...(change.parentId !== undefined && { parent_id: change.parentId }),
        ...(change.private !== undefined && { private: flag(change.private) }),
        version: expectedVersion + 1,
      })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    const after = await theTeam(tx, id);
    if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
    await record({ subject: { kind: 'team', id }, teamId: id, before, after });
    return after;
  });
}
