import { defaultLimits, type Limits, type OrganisationSettings } from '../src/people/organisation.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag, fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { OrganisationTable } from './tables/people.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Organisation = ReturnType<typeof fromRow>;

function fromRow(row: OrganisationTable) {
  return {
    id: row.id,
    name: row.name,
    timezone: row.timezone,
    weekStart: row.week_start as OrganisationSettings['weekStart'],
    fiscalYearStart: row.fiscal_year_start,
    language: row.language as OrganisationSettings['language'],
    country: row.country,
    limits: fromJson<Limits>(row.limits),
    example: row.example === 1,
    version: row.version,
  };
}

/** The one organisation of this installation, or null before set-up. */
export async function findOrganisation(db: Reader): Promise<Organisation | null> {
  const row = await db.selectFrom('organisation').selectAll().executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function theOrganisation(db: Reader): Promise<Organisation> {
  const organisation = await findOrganisation(db);
  if (!organisation) throw new Refusal('setup.needed');
  return organisation;
}

export type NewOrganisation = Omit<OrganisationSettings, 'limits'> & { readonly example?: boolean };

/** The organisation and its own team at the root of the tree. Once: the lease row's key makes a second set-up fail. */
export async function insertOrganisation(
  context: WriteContext,
  organisation: NewOrganisation,
): Promise<{ organisationId: string; rootTeamId: string }> {
  const { tx, now, newId, record } = context;
  const first = await tx
    .insertInto('lease')
    .values({ name: 'organisation', holder: '', until: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (first.numInsertedOrUpdatedRows !== 1n) throw new Refusal('setup.already-done');
  const row: OrganisationTable = {
    id: newId(),
    name: organisation.name,
    timezone: organisation.timezone,
    week_start: organisation.weekStart,
    fiscal_year_start: organisation.fiscalYearStart,
    language: organisation.language,
    country: organisation.country,
    limits: toJson(defaultLimits),
    question_thresholds: null,
    example: flag(organisation.example ?? false),
    version: 1,
    created_at: now,
  };
  await tx.insertInto('organisation').values(row).execute();
  await record({ subject: { kind: 'organisation', id: row.id }, before: null, after: fromRow(row) });
  const rootTeamId = newId();
  await tx
    .insertInto('team')
    .values({
      id: rootTeamId,
      parent_id: null,
      name: organisation.name,
      kind: 'organisation',
      private: 0,
      archived_at: null,
      version: 1,
      created_at: now,
    })
    .execute();
  await record({
    subject: { kind: 'team', id: rootTeamId },
    teamId: rootTeamId,
    before: null,
    after: { name: organisation.name, kind: 'organisation', parentId: null, private: false },
  });
  return { organisationId: row.id, rootTeamId };
}

export function changeOrganisation(
  store: Store,
  by: Authorized<'organisation.change'>,
  expectedVersion: number,
  change: { readonly [Field in keyof OrganisationSettings]?: OrganisationSettings[Field] | undefined },
): Promise<Organisation> {
  return write(store, by, 'organisation.change', async ({ tx, record }) => {
    const before = await theOrganisation(tx);
    mustBeVersion(before, expectedVersion, before);
    const set = {
      ...(change.name !== undefined && { name: change.name }),
      ...(change.timezone !== undefined && { timezone: change.timezone }),
      ...(change.weekStart !== undefined && { week_start: change.weekStart }),
      ...(change.fiscalYearStart !== undefined && { fiscal_year_start: change.fiscalYearStart }),
      ...(change.language !== undefined && { language: change.language }),
      ...(change.country !== undefined && { country: change.country }),
      ...(change.limits !== undefined && { limits: toJson(change.limits) }),
      version: expectedVersion + 1,
    };
    const done = await tx
      .updateTable('organisation')
      .set(set)
      .where('id', '=', before.id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    const after = await theOrganisation(tx);
    if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
    await record({ subject: { kind: 'organisation', id: before.id }, before, after });
    return after;
  });
}
