import type { OrganisationRole } from '../src/people/relation.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag } from './columns.ts';
import { currentMemberships, endMembership } from './membership.ts';
import type { Reader, Store } from './store.ts';
import type { PersonTable } from './tables/people.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: OrganisationRole;
  readonly language: 'en' | 'fr' | null;
  readonly erased: boolean;
  /** Made by a first sign-in through the provider; the role, at least, is one that a claim gave. */
  readonly cameByClaim: boolean;
  readonly roleByClaim: boolean;
  readonly version: number;
}

const fromRow = (row: PersonTable): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as OrganisationRole,
  language: row.language as 'en' | 'fr' | null,
  erased: row.erased_at !== null,
  cameByClaim: row.came_by_claim === 1,
  roleByClaim: row.role_by_claim === 1,
  version: row.version,
});

/** What events and revisions keep of a person: never a name, never an address. */
const kept = (person: Person) => ({
  id: person.id,
  role: person.role,
  language: person.language,
  erased: person.erased,
});

/** Those who have not left: an erased row keeps no name. */
export const stillHere = (people: readonly { readonly id: string; readonly name: string | null }[]): Set<string> =>
  new Set(people.flatMap(({ id, name }) => (name === null ? [] : [id])));

export async function allPeople(db: Reader): Promise<Person[]> {
  return (await db.selectFrom('person').selectAll().orderBy('name').execute()).map(fromRow);
}

export async function thePerson(db: Reader, id: string): Promise<Person> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('person.not-found', { id });
  return fromRow(row);
}

export async function insertPerson(
  { tx, now, record }: WriteContext,
  { came, ...person }: { id: string; name: string; email: string; role: OrganisationRole; came?: 'by-claim' },
): Promise<void> {
  const byClaim = came ? flag(true) : null;
  await tx
    .insertInto('person')
    .values({
      ...person,
      came_by_claim: byClaim,
      role_by_claim: byClaim,
      email: person.email.toLowerCase(),
      language: null,
      erased_at: null,
      version: 1,
      created_at: now,
    })
    .execute();
  await record({
    subject: { kind: 'person', id: person.id },
    before: null,
    after: kept(await thePerson(tx, person.id)),
  });
}

export function changeRole(
  store: Store,
  by: Authorized<'person.manage'>,
  id: string,
  expectedVersion: number,
  role: OrganisationRole,
): Promise<Person> {
  return update(store, by, 'person.changeRole', id, expectedVersion, async (db, before) => {
    if (before.role === 'admin' && role !== 'admin') await refuseLastAdministrator(db, id);
    return { role, role_by_claim: null };
  });
}

export function chooseLanguage(
  store: Store,
  by: Authorized<'self'>,
  id: string,
  language: 'en' | 'fr',
): Promise<Person> {
  return update(store, by, 'session.chooseLanguage', id, null, async () => ({ language }));
}

/** The row stays so that what was written keeps an author; the person does not: "former member". */
export function erasePerson(
  store: Store,
  by: Authorized<'person.manage'>,
  id: string,
  expectedVersion: number,
): Promise<Person> {
  return update(store, by, 'person.erase', id, expectedVersion, async (db, before, context) => {
    if (before.role === 'admin') await refuseLastAdministrator(db, id);
    for (const membership of await currentMemberships(db, { personId: id })) await endMembership(context, membership);
    // What a file of theirs was called was theirs alone.
    await context.tx.updateTable('goal_import').set({ file_name: '' }).where('person_id', '=', id).execute();
    return { name: null, email: null, language: null, role: 'viewer', erased_at: context.now };
  });
}

async function update(
  store: Store,
  by: Authorized<string>,
  operation: string,
  id: string,
  expectedVersion: number | null,
  change: (db: Reader, before: Person, context: WriteContext) => Promise<Partial<PersonTable>>,
): Promise<Person> {
  return write(store, by, operation, async (context) => {
    const before = await thePerson(context.tx, id);
    if (expectedVersion !== null) mustBeVersion(before, expectedVersion, before);
    return setPerson(context, before, await change(context.tx, before, context));
  });
}

async function setPerson({ tx, record }: WriteContext, before: Person, set: Partial<PersonTable>): Promise<Person> {
  const { id } = before;
  const done = await tx
    .updateTable('person')
    .set({ ...set, version: before.version + 1 })
    .where('id', '=', id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  const after = await thePerson(tx, id);
  if (done.numUpdatedRows !== 1n) mustBeVersion(after, before.version, after);
  await record({ subject: { kind: 'person', id }, before: kept(before), after: kept(after) });
  return after;
}

/**
 * The role that claims give today. One that a person gave stays, unless a rule names another; one that a claim gave goes
 * back to member. Says whether someone whom only claims brought carries none any more: they keep what a reader has.
 */
export async function putClaimedRole(
  context: WriteContext,
  id: string,
  place: { readonly role: OrganisationRole | null } | null,
): Promise<'stays' | 'leaves'> {
  const before = await thePerson(context.tx, id);
  const leaves = place === null && before.cameByClaim && before.roleByClaim;
  if (!place?.role && !before.roleByClaim) return 'stays';
  const role = place?.role ?? (leaves ? 'viewer' : 'member');
  const roleByClaim = Boolean(place?.role) || before.cameByClaim;
  // No claim leaves an organisation without anyone to administer it.
  if (before.role === 'admin' && role !== 'admin' && !(await hasAnotherAdministrator(context.tx, id))) return 'stays';
  if (role !== before.role || roleByClaim !== before.roleByClaim)
    await setPerson(context, before, { role, role_by_claim: roleByClaim ? flag(true) : null });
  return leaves ? 'leaves' : 'stays';
}

async function refuseLastAdministrator(db: Reader, id: string) {
  if (!(await hasAnotherAdministrator(db, id))) throw new Refusal('person.last-administrator');
}

async function hasAnotherAdministrator(db: Reader, id: string): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '!=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}
