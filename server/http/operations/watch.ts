import type { Actor } from '../../../src/people/relation.ts';
import { isHidden } from '../../../src/people/rights.ts';
import { Refusal } from '../../../src/refusal.ts';
import { asSelf } from '../../../store/authorize.ts';
import type { Reader } from '../../../store/store.ts';
import { type Watched, watchesOf, watch as watchIt } from '../../../store/watch.ts';
import { api } from '../implement.ts';

function person(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person') throw new Refusal('right.signed-out');
  return actor;
}

/** What is watched, as its page calls it; null where it is not, or no longer, for this reader. */
async function shown(db: Reader, actor: Actor, { kind, id }: Watched) {
  const row =
    kind === 'kpi'
      ? await db
          .selectFrom('kpi')
          .select(['name as title', 'owner_team_id as team_id', 'key'])
          .where('id', '=', id)
          .executeTakeFirst()
      : await db
          .selectFrom('objective')
          .select(['title', 'team_id', 'id as key'])
          .where('id', '=', id)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst();
  if (!row || isHidden(actor, { ownerTeamId: row.team_id })) return null;
  const path = kind === 'kpi' ? `/kpis/${encodeURIComponent(row.key)}` : `/okrs/objectives/${row.key}`;
  return { kind, id, title: row.title, path };
}

export const watch = {
  list: api.watch.list.handler(async ({ context: { store, actor } }) => {
    const watched = await watchesOf(store.db, person(actor).id);
    const seen = await Promise.all(watched.map((one) => shown(store.db, actor, one)));
    return { watched: seen.filter((one) => one !== null) };
  }),

  start: api.watch.start.handler(async ({ context: { store, actor }, input }) => {
    const self = person(actor);
    if ((await shown(store.db, actor, input)) === null) throw new Refusal('right.absent', {});
    await watchIt(store, asSelf(self), self.id, input, true);
    return input;
  }),

  end: api.watch.end.handler(async ({ context: { store, actor }, input }) => {
    const self = person(actor);
    await watchIt(store, asSelf(self), self.id, input, false);
    return input;
  }),
};
