import type { TableWords } from '../src/metric-sql/table-words.ts';
import { type TableId, tableIds } from './row.ts';
import type { Said } from './words/said.ts';
import { saidInEnglish } from './words/said-en.ts';
import { saidInFrench } from './words/said-fr.ts';
import type { Words } from './words/words.ts';

const said: Record<'en' | 'fr', Said> = { en: saidInEnglish, fr: saidInFrench };

/** What people call things in each language, under the names that tables, columns and values have in the data. */
export function saidWords(names: Words): { table: string; language: 'en' | 'fr'; words: TableWords }[] {
  return tableIds.flatMap((id) =>
    (['en', 'fr'] as const).map((language) => ({
      table: names.tables[id].name,
      language,
      words: named(names, id, said[language][id]),
    })),
  );
}

function named(names: Words, id: TableId, { row, columns, entities, values }: Said[TableId]): TableWords {
  const column = (key: string): string => (names.tables[id].columns as Record<string, string>)[key] ?? key;
  const under = <Value>(map: object | undefined, key: (one: string) => string): Record<string, Value> =>
    Object.fromEntries(Object.entries(map ?? {}).map(([one, value]) => [key(one), value as Value]));
  return {
    row,
    columns: under(columns, column),
    entities: under(entities, column),
    values: Object.fromEntries(
      Object.entries(under<object>(values, column)).map(([name, phrases]) => [
        name,
        under<string>(phrases, (code) => names.codes[code] ?? code),
      ]),
    ),
  };
}
