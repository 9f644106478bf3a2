import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { theSource } from '../../../store/source.ts';
import { allTableWords, sayTable } from '../../../store/table-words.ts';
import { api } from '../implement.ts';

export const tableWords = {
  list: api.tableWords.list.handler(async ({ context: { store } }) => ({ tables: await allTableWords(store.db) })),

  say: api.tableWords.say.handler(async ({ context: { store, actor }, input }) => {
    const by = authorize(actor, 'source.manage', ofTheInstallation);
    const { expectedVersion, ...said } = input;
    const { name, tables } = await theSource(store.db, said.sourceId);
    if (!tables.some((table) => table.name === said.table))
      throw new Refusal('source.no-table', { name, table: said.table });
    return sayTable(store, by, said, expectedVersion);
  }),
};
