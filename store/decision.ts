import type { Decision } from '../src/people/decision.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { markCited } from './kpi-use.ts';
import type { Reader, Store } from './store.ts';
import type { DecisionTable } from './tables/okr.ts';
import { type WriteContext, write } from './write.ts';

const fromRow = (row: DecisionTable): Decision => ({
  id: row.id,
  what: row.what,
  teamId: row.team_id,
  by: row.by_on,
  why: row.why,
  decidedAt: row.decided_at,
  about: fromJson(row.about) as Decision['about'],
  followed: row.followed === null ? null : (fromJson(row.followed) as Decision['followed']),
});

export async function decisionsOf(db: Reader, teamIds: readonly string[]): Promise<Decision[]> {
  if (teamIds.length === 0) return [];
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('team_id', 'in', teamIds)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function insertDecision(
  { tx, now, newId, record }: WriteContext,
  decision: Omit<Decision, 'id' | 'decidedAt' | 'followed'>,
): Promise<Decision> {
  const row: DecisionTable = {
    id: newId(),
    team_id: decision.teamId,
    what: decision.what,
    by_on: decision.by,
    why: decision.why,
    about: toJson(decision.about),
    decided_at: now,
    followed: null,
  };
  await tx.insertInto('decision').values(row).execute();
  for (const { kind, id } of decision.about) if (kind === 'kpi') await markCited(tx, id, now.slice(0, 10));
  const created = fromRow(row);
  await record({ subject: { kind: 'decision', id: row.id }, teamId: row.team_id, before: null, after: created });
  return created;
}

export function recordDecision(
  store: Store,
  by: Authorized<'decision.record'>,
  decision: Omit<Decision, 'id' | 'decidedAt' | 'followed'>,
): Promise<Decision> {
  return write(store, by, 'decision.record', (context) => insertDecision(context, decision));
}

/** What came of a decision, once: it opens no further review. */
export function followDecision(
  store: Store,
  by: Authorized<'decision.record'>,
  decision: Decision,
  words: string,
): Promise<void> {
  return write(store, by, 'decision.follow', async ({ tx, now, record }) => {
    const followed = { at: now, words };
    const done = await tx
      .updateTable('decision')
      .set({ followed: toJson(followed) })
      .where('id', '=', decision.id)
      .where('followed', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Refusal('decision.followed', {});
    await record({
      subject: { kind: 'decision', id: decision.id },
      teamId: decision.teamId,
      before: decision,
      after: { ...decision, followed },
    });
  });
}

export async function theDecision(db: Reader, id: string): Promise<Decision> {
  const row = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('decision.not-found', { id });
  return fromRow(row);
}

/** Every decision that is about a thing, the latest first. */
export async function decisionsAbout(db: Reader, about: { kind: string; id: string }): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('about', 'like', `%${about.id}%`)
    .orderBy('decided_at', 'desc')
    .execute();
  return rows
    .map(fromRow)
    .filter((decision) => decision.about.some(({ kind, id }) => kind === about.kind && id === about.id));
}
