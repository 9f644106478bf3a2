import type { Actor } from '../../../src/people/relation.ts';
import { isHidden } from '../../../src/people/rights.ts';
import { Refusal } from '../../../src/refusal.ts';
import { archiveTeam, bringTeamBack, holdingsOf } from '../../../store/archive-team.ts';
import { asInstallation, asSelf, authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { currentMemberships, joinTeam, leaveTeam, putMembership } from '../../../store/membership.ts';
import {
  changeOrganisation,
  findOrganisation,
  insertOrganisation,
  theOrganisation,
} from '../../../store/organisation.ts';
import {
  allPeople,
  changeRole,
  chooseLanguage,
  erasePerson,
  insertPerson,
  type Person,
  thePerson,
} from '../../../store/person.ts';
import type { Store } from '../../../store/store.ts';
import { changeTeam, createTeam, everyTeam, type Team, theTeam } from '../../../store/team.ts';
import { write } from '../../../store/write.ts';
import { createAccount, removeAccount } from '../../auth/account.ts';
import { passwordsOpen } from '../../auth/local-accounts.ts';
import { removeExample } from '../../installation/remove-example.ts';
import { asksForCode, mustBeSetUpCode } from '../../installation/set-up-code.ts';
import { api } from '../implement.ts';

export const setup = {
  state: api.setup.state.handler(async ({ context: { store, settings, headers } }) => {
    const organisation = await findOrganisation(store.db);
    return {
      needed: organisation === null,
      organisation: organisation?.name ?? null,
      example: organisation?.example ?? false,
      codeAsked: organisation === null && asksForCode(settings, headers),
      signIn: {
        passwords: await passwordsOpen(store, settings),
        provider: settings.openId ? { label: settings.openId.label } : null,
      },
    };
  }),

  start: api.setup.start.handler(async ({ context: { store, auth, settings, headers }, input }) => {
    if (await findOrganisation(store.db)) throw new Refusal('setup.already-done');
    const { administrator, organisation, code, ...calendar } = input;
    mustBeSetUpCode(code, settings, headers);
    const personId = await createAccount(auth, administrator, true, [organisation]);
    try {
      const organisationId = await write(store, asInstallation(), 'setup.start', async (context) => {
        const created = await insertOrganisation(context, { name: organisation, ...calendar });
        await insertPerson(context, {
          id: personId,
          name: administrator.name,
          email: administrator.email,
          role: 'admin',
        });
        await putMembership(context, created.rootTeamId, personId, 'facilitator');
        return created.organisationId;
      });
      return { organisationId, personId };
    } catch (error) {
      await removeAccount(auth, personId);
      throw error;
    }
  }),
};

export const session = {
  current: api.session.current.handler(async ({ context: { store, actor } }) => {
    if (actor.kind !== 'person') return { session: null };
    const [person, organisation, kpis, sources, lists, activities] = await Promise.all([
      thePerson(store.db, actor.id),
      theOrganisation(store.db),
      store.db.selectFrom('kpi').select('owner_team_id').execute(),
      store.db.selectFrom('source').select('id').execute(),
      store.db.selectFrom('sorted_list').select('team_id').execute(),
      store.db.selectFrom('activity').select('team_id').where('ended_on', 'is', null).execute(),
    ]);
    return {
      session: {
        person: {
          id: person.id,
          name: person.name ?? '',
          email: person.email ?? '',
          role: person.role,
          language: person.language,
        },
        organisation,
        memberships: actor.memberships.map(({ teamId, role }) => ({ teamId, role })),
        content: {
          kpis: kpis.filter((kpi) => actor.sees.has(kpi.owner_team_id)).length,
          sources: sources.length,
          sortedLists: lists.filter((list) => actor.sees.has(list.team_id)).length,
          activities: activities.filter((one) => actor.sees.has(one.team_id)).length,
        },
      },
    };
  }),

  chooseLanguage: api.session.chooseLanguage.handler(async ({ context: { store, actor }, input }) => {
    if (actor.kind !== 'person') throw new Refusal('right.signed-out');
    await chooseLanguage(store, asSelf(actor), actor.id, input.language);
    return { language: input.language };
  }),
};

export const organisation = {
  show: api.organisation.show.handler(({ context: { store } }) => theOrganisation(store.db)),

  change: api.organisation.change.handler(({ context: { store, actor }, input }) => {
    const { expectedVersion, ...change } = input;
    return changeOrganisation(
      store,
      authorize(actor, 'organisation.change', ofTheInstallation),
      expectedVersion,
      change,
    );
  }),

  removeExample: api.organisation.removeExample.handler(async ({ context: { store, settings, actor } }) => {
    const by = authorize(actor, 'organisation.change', ofTheInstallation);
    await removeExample(store, settings.dataFolder, by);
    return { removed: true as const };
  }),
};

export const team = {
  list: api.team.list.handler(async ({ context: { store, actor } }) => {
    const [every, people, memberships] = await Promise.all([
      everyTeam(store.db),
      allPeople(store.db),
      currentMemberships(store.db),
    ]);
    const named = new Map(people.map((person) => [person.id, person.name]));
    const names = actor.kind === 'person' && actor.role === 'admin';
    // An administrator sees a private team's name and members, and nothing inside it.
    const teams = every.filter((team) => names || !isHidden(actor, { ownerTeamId: team.id }));
    return {
      former: teams.filter(({ archived }) => archived).map(({ id, name, version }) => ({ id, name, version })),
      teams: teams
        .filter(({ archived }) => !archived)
        .map((team) => ({
          ...team,
          members: memberships
            .filter((membership) => membership.teamId === team.id)
            .map((membership) => ({
              membershipId: membership.id,
              personId: membership.personId,
              name: named.get(membership.personId) ?? null,
              role: membership.role,
            })),
        })),
    };
  }),

  create: api.team.create.handler(async ({ context: { store, actor }, input }) => {
    const { idempotencyKey, ...team } = input;
    const created = await createTeam(store, authorize(actor, 'team.manage', ofTheInstallation), team, idempotencyKey);
    return { ...created, members: [] };
  }),

  change: api.team.change.handler(async ({ context: { store, actor }, input }) => {
    const { id, expectedVersion, ...change } = input;
    const by = authorize(actor, 'team.manage', { ownerTeamId: id });
    const before = await theTeam(store.db, id);
    // What may open it to others: by whoever has entered it, which its members were told.
    const opens = before.private && change.private === false;
    const moves = change.parentId !== undefined && change.parentId !== before.parentId;
    if (opens || moves) mustSee(actor, id);
    return withMembers(store, await changeTeam(store, by, id, expectedVersion, change));
  }),

  holdings: api.team.holdings.handler(({ context: { store, actor }, input: { id } }) => {
    authorize(actor, 'team.manage', { ownerTeamId: id });
    mustSee(actor, id);
    return holdingsOf(store.db, id);
  }),

  archive: api.team.archive.handler(async ({ context: { store, actor }, input: { id, expectedVersion, heirId } }) => {
    const by = authorize(actor, 'team.manage', { ownerTeamId: id });
    mustSee(actor, id);
    if (heirId !== null && isHidden(actor, { ownerTeamId: heirId })) throw new Refusal('team.absent', {});
    const { name, version } = await archiveTeam(store, by, id, expectedVersion, heirId);
    return { id, name, version };
  }),

  bringBack: api.team.bringBack.handler(async ({ context: { store, actor }, input: { id, expectedVersion } }) => {
    const by = authorize(actor, 'team.manage', { ownerTeamId: id });
    return withMembers(store, await bringTeamBack(store, by, id, expectedVersion));
  }),

  join: api.team.join.handler(async ({ context: { store, actor }, input: { id, personId, role } }) => {
    const by = authorize(actor, 'team.manage', { ownerTeamId: id });
    await theTeam(store.db, id);
    await joinTeam(store, by, id, personId, role);
    return withMembers(store, await theTeam(store.db, id));
  }),

  leave: api.team.leave.handler(async ({ context: { store, actor }, input: { id, personId } }) => {
    await leaveTeam(store, authorize(actor, 'team.manage', { ownerTeamId: id }), id, personId);
    return withMembers(store, await theTeam(store.db, id));
  }),
};

/** How much a private team holds is its own business: whoever puts it away has entered it, which its members were told. */
function mustSee(actor: Actor, teamId: string): void {
  if (isHidden(actor, { ownerTeamId: teamId })) throw new Refusal('team.not-entered', {});
}

async function withMembers(store: Store, team: Team) {
  const [memberships, people] = await Promise.all([
    currentMemberships(store.db, { teamId: team.id }),
    allPeople(store.db),
  ]);
  const named = new Map(people.map((person) => [person.id, person.name]));
  return {
    ...team,
    members: memberships.map((one) => ({
      membershipId: one.id,
      personId: one.personId,
      name: named.get(one.personId) ?? null,
      role: one.role,
    })),
  };
}

const shown = ({ language: _, ...person }: Person) => person;

export const person = {
  // A service sees what is public: who is here, as its pages say it; the addresses of persons are for persons.
  list: api.person.list.handler(async ({ context: { store, actor } }) => ({
    people: (await allPeople(store.db))
      .map(shown)
      .map((one) => (actor.kind === 'person' ? one : { ...one, email: null })),
  })),

  changeRole: api.person.changeRole.handler(async ({ context: { store, actor }, input }) =>
    shown(
      await changeRole(
        store,
        authorize(actor, 'person.manage', ofTheInstallation),
        input.id,
        input.expectedVersion,
        input.role,
      ),
    ),
  ),

  erase: api.person.erase.handler(async ({ context: { store, auth, actor }, input }) => {
    const erased = await erasePerson(
      store,
      authorize(actor, 'person.manage', ofTheInstallation),
      input.id,
      input.expectedVersion,
    );
    await removeAccount(auth, input.id);
    return shown(erased);
  }),
};
