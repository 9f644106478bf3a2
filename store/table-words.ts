import type { TableWords } from '../src/metric-sql/table-words.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { theSource } from './source.ts';
import type { Reader, Store } from './store.ts';
import type { TableWordsTable } from './tables/kpi.ts';
import { mustBeVersion, write } from './write.ts';

export interface WordsOfTable {
  readonly sourceId: string;
  readonly table: string;
  readonly language: 'en' | 'fr';
  readonly words: TableWords;
  readonly version: number;
}

const fromRow = (row: TableWordsTable): WordsOfTable => ({
  sourceId: row.source_id,
  table: row.table_name,
  language: row.language as 'en' | 'fr',
  words: fromJson(row.words) as TableWords,
  version: row.version,
});

export async function allTableWords(db: Reader): Promise<WordsOfTable[]> {
  const rows = await db.selectFrom('table_words').selectAll().orderBy('table_name').orderBy('language').execute();
  return rows.map(fromRow);
}

/** Says a table in one language anew, whole. `expectedVersion` 0: nobody had said it yet. */
export function sayTable(
  store: Store,
  by: Authorized<'source.manage' | 'installation'>,
  said: Omit<WordsOfTable, 'version'>,
  expectedVersion: number,
): Promise<WordsOfTable> {
  return write(store, by, 'source.say', async ({ tx, now, newId, record }) => {
    await theSource(tx, said.sourceId);
    const found = await tx
      .selectFrom('table_words')
      .selectAll()
      .where((row) => row.and({ source_id: said.sourceId, table_name: said.table, language: said.language }))
      .executeTakeFirst();
    const before = found ? fromRow(found) : null;
    mustBeVersion({ version: before?.version ?? 0 }, expectedVersion, before);
    const row: TableWordsTable = {
      id: found?.id ?? newId(),
      source_id: said.sourceId,
      table_name: said.table,
      language: said.language,
      words: toJson(said.words),
      version: expectedVersion + 1,
      created_at: found?.created_at ?? now,
    };
    if (found) await tx.updateTable('table_words').set(row).where('id', '=', row.id).execute();
    else await tx.insertInto('table_words').values(row).execute();
    const after = fromRow(row);
    await record({ subject: { kind: 'table-words', id: row.id }, before, after });
    return after;
  });
}
