import { Refusal } from '../src/refusal.ts';
import { type Activity as ActivityShape, Follow } from '../src/steering/coverage.ts';
import { evenText } from '../src/wording/text-key.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { ActivityTable } from './tables/questions.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Activity = ActivityShape & { readonly endedOn: string | null; readonly version: number };

const fromRow = (row: ActivityTable): Activity => ({
  id: row.id,
  teamId: row.team_id,
  name: row.name,
  follow: Follow.parse(fromJson(row.follow)),
  followedUntil: row.followed_until,
  endedOn: row.ended_on,
  version: row.version,
});

/** What these teams do now. */
export async function activitiesOf(db: Reader, teamIds: readonly string[]): Promise<Activity[]> {
  if (teamIds.length === 0) return [];
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('team_id', 'in', teamIds)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function theActivity(db: Reader, id: string): Promise<Activity> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('activity.not-found', { id });
  return fromRow(row);
}

export type NewActivity = Pick<Activity, 'name' | 'follow' | 'followedUntil'>;

/** A team lists what it does, several lines at once; what it has listed already stays as it is, and is not there twice. */
export function listActivities(
  store: Store,
  by: Authorized<'activity.edit'>,
  teamId: string,
  activities: readonly NewActivity[],
  idempotencyKey?: string,
): Promise<Activity[]> {
  return write(
    store,
    by,
    'activity.list',
    async (context) => {
      const known = new Set((await activitiesOf(context.tx, [teamId])).map(({ name }) => evenText(name)));
      const listed: Activity[] = [];
      for (const activity of activities) {
        const name = evenText(activity.name);
        if (known.has(name)) continue;
        known.add(name);
        listed.push(await insertActivity(context, teamId, activity));
      }
      return listed;
    },
    { idempotencyKey, request: { teamId, activities } },
  );
}

async function insertActivity({ tx, now, newId, record }: WriteContext, teamId: string, activity: NewActivity) {
  const row: ActivityTable = {
    id: newId(),
    team_id: teamId,
    name: activity.name,
    follow: toJson(activity.follow),
    followed_until: activity.followedUntil,
    ended_on: null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('activity').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'activity', id: row.id }, teamId, before: null, after: created });
  return created;
}

export interface ActivityChange {
  readonly name?: string | undefined;
  readonly follow?: Follow | undefined;
  readonly followedUntil?: string | null | undefined;
  readonly endedOn?: string | null | undefined;
}

export function changeActivity(
  store: Store,
  by: Authorized<'activity.edit'>,
  id: string,
  expectedVersion: number,
  change: ActivityChange,
): Promise<Activity> {
  return write(store, by, 'activity.change', async ({ tx, record }) => {
    const before = await theActivity(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const done = await tx
      .updateTable('activity')
      .set({
        ...(change.name !== undefined && { name: change.name }),
        ...(change.follow !== undefined && { follow: toJson(change.follow) }),
        ...(change.followedUntil !== undefined && { followed_until: change.followedUntil }),
        ...(change.endedOn !== undefined && { ended_on: change.endedOn }),
        version: expectedVersion + 1,
      })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    const after = await theActivity(tx, id);
    if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
    await record({ subject: { kind: 'activity', id }, teamId: after.teamId, before, after });
    return after;
  });
}
