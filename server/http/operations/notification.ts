import type { Actor } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { asSelf } from '../../../store/authorize.ts';
import { chooseNotifications, markRead, noticesOf, notificationChoices } from '../../../store/notification.ts';
import { stillSeen } from '../../notification/still-seen.ts';
import { withNames } from '../../notification/with-names.ts';
import { api } from '../implement.ts';

function person(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person') throw new Refusal('right.signed-out');
  return actor;
}

export const notification = {
  list: api.notification.list.handler(async ({ context: { store, actor } }) => {
    const self = person(actor);
    const notices = await withNames(store.db, await stillSeen(store.db, self, await noticesOf(store.db, self.id)));
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
    const notices = await stillSeen(store.db, self, await noticesOf(store.db, self.id));
    return { unread: notices.filter(({ read }) => !read).length };
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
