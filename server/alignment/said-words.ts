import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { TableWords } from '../../src/metric-sql/table-words.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import type { StoredTest } from '../../store/alignment-test.ts';
import type { Reader } from '../../store/store.ts';
import { allTableWords } from '../../store/table-words.ts';

export type SaidWords = { readonly [language in 'en' | 'fr']?: TableWords };

/**
 * How people say what a test asks about: of its table, only the names its own questions hold. A guest's page needs no more, and
 * the words of the other columns are nobody's business outside.
 */
export async function saidWordsOf(db: Reader, { sourceId, frame: { profile } }: StoredTest): Promise<SaidWords> {
  if (profile === null || sourceId === null) return {};
  const said = (await allTableWords(db)).filter(
    (one) => one.sourceId === sourceId && one.table === profile.source.table,
  );
  return Object.fromEntries(said.map(({ language, words }) => [language, askedAlone(words, profile)]));
}

function askedAlone({ entities = {}, values = {} }: TableWords, profile: DataProfile): TableWords {
  const counted = new Set(profile.entities.map(({ column }) => column));
  const named = [...profile.events, ...profile.segments].flatMap(({ condition }) => equalTo(condition));
  const ofValues: Record<string, Record<string, string>> = {};
  for (const { column, value } of named) {
    const words = values[column]?.[value];
    if (words !== undefined) ofValues[column] = { ...ofValues[column], [value]: words };
  }
  return {
    entities: Object.fromEntries(Object.entries(entities).filter(([column]) => counted.has(column))),
    values: ofValues,
  };
}

const equalTo = (condition: Where): { column: string; value: string }[] =>
  'col' in condition && condition.op === 'eq' ? [{ column: condition.col, value: String(condition.value) }] : [];
