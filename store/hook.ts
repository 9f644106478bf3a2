import type { HookWrites } from '../src/notification/hook-writes.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { HookTable } from './tables/hook.ts';
import { write } from './write.ts';

/** A way in for a chat tool or a program: what it may write, as a member of one team would. */
export interface Hook {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly writes: readonly HookWrites[];
  readonly createdAt: string;
}

/** With what opens its secret: to check what arrives, alone. */
export type SealedHook = Hook & { readonly sealed: string };

const fromRow = (row: HookTable): Hook => ({
  id: row.id,
  name: row.name,
  teamId: row.team_id,
  writes: fromJson<string[]>(row.writes) as HookWrites[],
  createdAt: row.created_at,
});

export async function openHooks(db: Reader): Promise<Hook[]> {
  const rows = await db.selectFrom('hook').selectAll().where('ended_at', 'is', null).orderBy('id').execute();
  return rows.map(fromRow);
}

export async function openHook(db: Reader, id: string): Promise<SealedHook> {
  const row = await db.selectFrom('hook').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.sealed === null) throw new Refusal('hook.not-found', {});
  return { ...fromRow(row), sealed: row.sealed };
}

export function createHook(
  store: Store,
  by: Authorized<'webhook.manage'>,
  { id, name, teamId, writes, sealed }: Omit<SealedHook, 'createdAt'>,
): Promise<Hook> {
  return write(store, by, 'hook.create', async ({ tx, now, record }) => {
    await tx
      .insertInto('hook')
      .values({ id, name, team_id: teamId, sealed, writes: toJson([...writes]), created_at: now, ended_at: null })
      .execute();
    const after: Hook = { id, name, teamId, writes, createdAt: now };
    await record({ subject: { kind: 'hook', id }, teamId, before: null, after });
    return after;
  });
}

/** At once, and for good: its secret is forgotten. */
export function endHook(store: Store, by: Authorized<'webhook.manage'>, id: string): Promise<void> {
  return write(store, by, 'hook.end', async ({ tx, now, record }) => {
    const { sealed: _, ...before } = await openHook(tx, id);
    await tx.updateTable('hook').set({ sealed: null, ended_at: now }).where('id', '=', id).execute();
    await record({ subject: { kind: 'hook', id }, teamId: before.teamId, before, after: null });
  });
}
