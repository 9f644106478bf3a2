import { Refusal } from '../../../src/refusal.ts';
import { changeActivity, listActivities, theActivity } from '../../../store/activity.ts';
import { authorize } from '../../../store/authorize.ts';
import { blindSpots, checkFollow, stoppedOn } from '../../blind-spots/blind-spots-page.ts';
import { here, isSeen } from '../../okr/okr-place.ts';
import { api } from '../implement.ts';

export const activity = {
  list: api.activity.list.handler(({ context: { store, actor }, input }) => blindSpots(store, actor, input)),

  add: api.activity.add.handler(async ({ context: { store, actor }, input }) => {
    const { teamId, activities, idempotencyKey } = input;
    const by = authorize(actor, 'activity.edit', { ownerTeamId: teamId });
    const { today } = await here(store);
    for (const { follow, followedUntil } of activities) {
      await checkFollow(store.db, actor, teamId, follow);
      checkPast(followedUntil, today);
    }
    const listed = await listActivities(store, by, teamId, activities, idempotencyKey);
    return { ids: listed.map(({ id }) => id) };
  }),

  change: api.activity.change.handler(async ({ context: { store, actor }, input }) => {
    const { id, expectedVersion, ended, ...change } = input;
    const found = await theActivity(store.db, id);
    if (!isSeen(actor, found.teamId)) throw new Refusal('activity.not-found', { id });
    const by = authorize(actor, 'activity.edit', { ownerTeamId: found.teamId });
    const { today } = await here(store);
    checkPast(change.followedUntil ?? null, today);
    if (change.follow) await checkFollow(store.db, actor, found.teamId, change.follow);
    const until =
      change.follow && change.followedUntil === undefined
        ? await stoppedOn(store.db, found, change.follow, today)
        : change.followedUntil;
    const after = await changeActivity(store, by, id, expectedVersion, {
      ...change,
      followedUntil: until,
      ...(ended !== undefined && { endedOn: ended ? today : null }),
    });
    return { version: after.version };
  }),
};

function checkPast(day: string | null, today: string): void {
  if (day !== null && day > today) throw new Refusal('activity.followed-in-the-future', { day });
}
