import { randomBytes } from 'node:crypto';
import { emailOf, type PersonId, people, signingIn } from '../../example/people.ts';
import { ZONE } from '../../example/wall-clock.ts';
import type { ServiceId, Words } from '../../example/words/words.ts';
import { asInstallation } from '../../store/authorize.ts';
import { putMembership } from '../../store/membership.ts';
import { insertOrganisation } from '../../store/organisation.ts';
import { insertPerson } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import { insertTeam } from '../../store/team.ts';
import { write } from '../../store/write.ts';
import { createAccount } from '../auth/account.ts';
import type { Auth } from '../auth/auth.ts';

/** The ids that the rest of the story refers to. */
export interface Company {
  readonly teams: Readonly<Record<ServiceId | 'whole', string>>;
  readonly people: Readonly<Record<PersonId, string>>;
}

const services = ['operations', 'fleet', 'product', 'customers', 'growth'] as const;

/** The organisation, its services, and everyone who works there. */
export async function seedPeople(store: Store, auth: Auth, words: Words): Promise<Company> {
  // Nobody knows these passwords: the demo's own links are the way in. The others only appear in the story.
  const ids = {} as Record<PersonId, string>;
  for (const { id, name } of people)
    ids[id] = signingIn.includes(id)
      ? await createAccount(auth, { name, email: emailOf(id), password: randomBytes(24).toString('base64url') }, true)
      : store.newId();

  const teams = await write(store, asInstallation(), 'setup', async (context) => {
    const { rootTeamId } = await insertOrganisation(context, {
      name: 'Cyclade',
      timezone: ZONE,
      weekStart: 'mon',
      fiscalYearStart: 1,
      language: words.language,
      country: words.country,
      example: true,
    });
    const made = { whole: rootTeamId } as Record<ServiceId | 'whole', string>;
    for (const id of services) {
      const team = { name: words.services[id], parentId: rootTeamId, kind: 'service', private: false } as const;
      made[id] = (await insertTeam(context, team)).id;
    }
    for (const { id, name, role, member, facilitates } of people) {
      await insertPerson(context, { id: ids[id], name, email: emailOf(id), role });
      for (const team of member) await putMembership(context, made[team], ids[id], 'member');
      for (const team of facilitates) await putMembership(context, made[team], ids[id], 'facilitator');
    }
    return made;
  });
  return { teams, people: ids };
}
