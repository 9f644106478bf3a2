import type { OrganisationRole } from '../src/people/relation.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
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
  readonly version: number;
}

const fromRow = (row: PersonTable): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as OrganisationRole,
  language: row.language as 'en' | 'fr' | null,
  erased: row.erased_at !== null,
  version: row.version,
});

/** What events and revisions keep of a person: never a name, never an address. */
const kept = (person: Person) => ({
  id: person.id,
  role: person.role,
  language: person.language,
  erased: person.erased,
});

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
  person: { id: string; name: string; email: string; role: OrganisationRole },
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      ...person,
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
    return { role };
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
  return update(store, by, 'person.erase', id, expectedVersion, async (db, before, { now, record }) => {
    if (before.role === 'admin') await refuseLastAdministrator(db, id);
    const memberships = await db
      .selectFrom('membership')
      .selectAll()
      .where('person_id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    for (const membership of memberships) {
      await db.updateTable('membership').set({ ended_at: now }).where('id', '=', membership.id).execute();
      await record({
        subject: { kind: 'membership', id: membership.id },
        teamId: membership.team_id,
        before: { id: membership.id, teamId: membership.team_id, personId: id, role: membership.role },
        after: null,
      });
    }
    return { name: null, email: null, language: null, role: 'viewer', erased_at: now };
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
    const { tx, record } = context;
    const before = await thePerson(tx, id);
    if (expectedVersion !== null) mustBeVersion(before, expectedVersion, before);
    const set = await change(tx, before, context);
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
  });
}

async function refuseLastAdministrator(db: Reader, id: string) {
  const others = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '!=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!others) throw new Refusal('person.last-administrator');
}
