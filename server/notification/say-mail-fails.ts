import { localDate } from '../../src/calendar/local-time.ts';
import { everyonesChoices, type NewNotice, tell } from '../../store/notification.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';

/** On the page of administrators: a letter could not say that letters do not leave. Once a day. */
export async function sayThatMailFails(store: Store): Promise<void> {
  const { timezone } = await theOrganisation(store.db);
  const day = localDate(timezone, store.clock.now().getTime());
  const administrators = (await allPeople(store.db)).filter(({ role, erased }) => role === 'admin' && !erased);
  const choices = await everyonesChoices(store.db);
  await tell(
    store,
    administrators
      .filter(({ id }) => choices.get(id)?.['mail-failing'] !== 'off')
      .map(
        ({ id }): NewNotice => ({
          personId: id,
          kind: 'mail-failing',
          once: `mail-failing/${day}`,
          teamId: null,
          path: '/notifications',
          facts: {},
          mailDue: null,
        }),
      ),
  );
}
