import { type Kysely, sql, type Transaction } from 'kysely';
import { isSearchable, type SearchableKind, searchable, searchableKinds } from '../src/search/searchable.ts';
import type { HeldTerm } from '../src/search/slips.ts';
import { HEAD, STEM, termsOf } from '../src/search/terms.ts';
import { fromJson } from './columns.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables> | Transaction<Tables>;

interface Written {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly teamId?: string | null;
  readonly after: unknown;
}

const DETAIL = 300;

/** Called by the write path with every change: the index is never behind what it indexes. */
export async function keepSearchable(tx: Database, { subject, teamId, after }: Written, now: string): Promise<void> {
  const { kind, id } = subject;
  if (!isSearchable(kind)) return;
  const before = await tx
    .selectFrom('search_entry')
    .select('team_id')
    .where((row) => row.and({ subject_kind: kind, subject_id: id }))
    .executeTakeFirst();
  if (before && before.team_id !== (teamId ?? null)) await ownWhatItHolds(tx, id, teamId ?? null);
  for (const table of ['search_term', 'search_entry'] as const)
    await tx
      .deleteFrom(table)
      .where((row) => row.and({ subject_kind: kind, subject_id: id }))
      .execute();
  const words = searchable(kind, after);
  if (words === null) return;
  await tx
    .insertInto('search_entry')
    .values({
      subject_kind: kind,
      subject_id: id,
      team_id: teamId ?? null,
      title: words.title,
      detail: words.body.slice(0, DETAIL),
      at: now,
    })
    .execute();
  const terms = termsOf(words.title, `${words.body} ${words.unsaid}`).map(({ term, weight }) => ({
    subject_kind: kind,
    subject_id: id,
    term,
    head: term.slice(0, HEAD),
    weight,
  }));
  if (terms.length > 0) await tx.insertInto('search_term').values(terms).execute();
}

/** What has no team of its own and is seen by whoever sees what it belongs to. */
const held = [
  { kind: 'annotation', table: 'annotation', of: 'kpi_id', owner: 'kpi', ownerTeam: 'owner_team_id' },
  { kind: 'definition', table: 'definition_version', of: 'kpi_id', owner: 'kpi', ownerTeam: 'owner_team_id' },
  { kind: 'key-result', table: 'key_result', of: 'objective_id', owner: 'objective', ownerTeam: 'team_id' },
] as const;

/** A KPI or an objective goes to another team: what is found of it goes along, or a search would tell of what its page hides. */
async function ownWhatItHolds(tx: Database, id: string, teamId: string | null): Promise<void> {
  for (const { kind, table, of } of held)
    await sql`update search_entry set team_id = ${teamId} where subject_kind = ${kind}
      and subject_id in (select id from ${sql.table(table)} where ${sql.ref(of)} = ${id})`.execute(tx);
}

/** Indexes what was written before there was an index. */
export async function fillSearchIndex(db: Kysely<Tables>): Promise<void> {
  const first = await db.selectFrom('search_entry').select('subject_id').limit(1).executeTakeFirst();
  if (first) return;
  const standing = await db
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.event_id')
    .select(['revision.subject_kind', 'revision.subject_id', 'revision.state', 'revision.from', 'event.team_id'])
    .where('revision.subject_kind', 'in', searchableKinds)
    .where('revision.until', 'is', null)
    .execute();
  if (standing.length === 0) return;
  await db.transaction().execute(async (tx) => {
    for (const row of standing)
      await keepSearchable(
        tx,
        {
          subject: { kind: row.subject_kind, id: row.subject_id },
          teamId: row.team_id,
          after: fromJson(row.state),
        },
        row.from,
      );
    // Their last change may have been written while another team had them.
    for (const { kind, table, of, owner, ownerTeam } of held)
      await sql`update search_entry set team_id = (
          select owner.${sql.ref(ownerTeam)} from ${sql.table(table)} held
          join ${sql.table(owner)} owner on owner.id = held.${sql.ref(of)} where held.id = search_entry.subject_id)
        where subject_kind = ${kind}`.execute(tx);
  });
}

export interface FoundEntry {
  readonly kind: SearchableKind;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly weight: number;
  readonly at: string;
}

/** A vocabulary that nobody writes: past it, words that the fewest things hold are not close to anything. */
const MOST_TERMS_AROUND = 20_000;

/**
 * Words that may have been meant by one that finds nothing, among what these teams own: others' are neither read nor
 * counted. They share one of its first two letters, in place or moved by one: a single slip always leaves that, and two
 * rarely fall on both. So the index is gone through whole and a tenth to a third of it is joined, which is much, and
 * done only where a search would end with nothing: `bench/search.ts` says how long. Stems are left out: « activ » is
 * nobody's word.
 */
export async function termsAround(db: Database, word: string, teamIds: readonly string[]): Promise<HeldTerm[]> {
  if (teamIds.length === 0) return [];
  const [first, second] = word.slice(0, HEAD);
  return await db
    .selectFrom('search_term as term')
    .innerJoin('search_entry as entry', (join) =>
      join.onRef('entry.subject_kind', '=', 'term.subject_kind').onRef('entry.subject_id', '=', 'term.subject_id'),
    )
    .select(['term.term', ({ fn }) => fn.countAll<number>().as('held')])
    .where((row) =>
      row.or([`${first}_`, `_${first}`, `${second}_`, `_${second}`].map((like) => row('term.head', 'like', like))),
    )
    .where('term.weight', '>', STEM)
    .where('entry.team_id', 'in', teamIds)
    .groupBy('term.term')
    .orderBy('held', 'desc')
    .orderBy('term.term')
    .limit(MOST_TERMS_AROUND)
    .execute();
}

/** Of one word, begun or in another form, what these teams own. Others' is neither found nor counted. */
export async function entriesWith(
  db: Database,
  word: string,
  stems: readonly string[],
  teamIds: readonly string[],
): Promise<Map<string, FoundEntry>> {
  if (teamIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_term as term')
    .innerJoin('search_entry as entry', (join) =>
      join.onRef('entry.subject_kind', '=', 'term.subject_kind').onRef('entry.subject_id', '=', 'term.subject_id'),
    )
    .select([
      'entry.subject_kind',
      'entry.subject_id',
      'entry.title',
      'entry.detail',
      'entry.at',
      'term.weight',
      'term.term',
    ])
    .where('term.head', '=', word.slice(0, HEAD))
    .where((row) =>
      row.or([row('term.term', 'like', `${word}%`), ...(stems.length > 0 ? [row('term.term', 'in', stems)] : [])]),
    )
    .where('entry.team_id', 'in', teamIds)
    .execute();
  const found = new Map<string, FoundEntry>();
  for (const row of rows) {
    const key = `${row.subject_kind} ${row.subject_id}`;
    // The whole word before its beginning.
    const weight = 2 * row.weight + (row.term === word ? 1 : 0);
    if ((found.get(key)?.weight ?? -1) >= weight) continue;
    found.set(key, {
      kind: row.subject_kind as SearchableKind,
      id: row.subject_id,
      title: row.title,
      detail: row.detail,
      weight,
      at: row.at,
    });
  }
  return found;
}
