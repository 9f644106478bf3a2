import type { Actor } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { asSelf } from '../../../store/authorize.ts';
import {
  chooseNotifications,
  markRead,
  type Notice,
  noticesOf,
  notificationChoices,
} from '../../../store/notification.ts';
import { withNames } from '../../notification/with-names.ts';
import { api } from '../implement.ts';

function person(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person') throw new Refusal('right.signed-out');
  return actor;
}

/** What they may no longer see is neither shown nor counted. */
const seenBy =
  (actor: Actor & { kind: 'person' }) =>
  ({ teamId }: Notice) =>
    teamId === null || actor.sees.has(teamId);

export const notification = {
  list: api.notification.list.handler(async ({ context: { store, actor } }) => {
    const self = person(actor);
    const notices = await withNames(store.db, (await noticesOf(store.db, self.id)).filter(seenBy(self)));
    return {
      unread: notices.filter(({ read }) => !read).length,
      notices: notices.map(({ id, kind, path, facts, createdAt, read }) => ({
        id,
        kind,
        path,
        facts,
        createdAt,
        read,
      })),
    };
  }),

  read: api.notification.read.handler(async ({ context: { store, actor }, input: { ids } }) => {
    const self = person(actor);
    await markRead(store, self.id, ids);
    return { unread: (await noticesOf(store.db, self.id)).filter(seenBy(self)).filter(({ read }) => !read).length };
  }),

  choices: api.notification.choices.handler(async ({ context: { store, actor, settings } }) => {
    const { choices } = await notificationChoices(store.db, person(actor).id);
    return { choices, letters: settings.smtpUrl !== undefined };
  }),

  choose: api.notification.choose.handler(async ({ context: { store, actor }, input }) => {
    const self = person(actor);
    await chooseNotifications(store, asSelf(self), self.id, input);
    return input;
  }),
};
