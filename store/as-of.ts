import { fromJson } from './columns.ts';
import type { Reader } from './store.ts';

/** The states that subjects of a kind had at an instant, by id: "as we knew it then". */
export async function statesAsOf<State>(db: Reader, kind: string, asOf: string): Promise<Map<string, State>> {
  const rows = await db
    .selectFrom('revision')
    .select(['subject_id', 'state'])
    .where('subject_kind', '=', kind)
    .where('from', '<=', asOf)
    .where((row) => row.or([row('until', 'is', null), row('until', '>', asOf)]))
    .execute();
  return new Map(rows.map((row) => [row.subject_id, fromJson<State>(row.state)]));
}

/** The states that these subjects had at an instant; one that did not exist yet is left out. */
export async function statesThen<State>(
  db: Reader,
  kind: string,
  ids: readonly string[],
  asOf: string,
): Promise<State[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('revision')
    .select('state')
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', ids)
    .where('from', '<=', asOf)
    .where((row) => row.or([row('until', 'is', null), row('until', '>', asOf)]))
    .execute();
  return rows.map((row) => fromJson<State>(row.state));
}
