import { z } from 'zod';
import { TableWords } from '../src/metric-sql/table-words.ts';
import { Id, operation } from './operation.ts';

const Said = z.object({
  sourceId: Id,
  table: z.string().min(1).max(1000),
  language: z.enum(['en', 'fr']),
  words: TableWords,
});
const WordsOfTable = Said.extend({ version: z.int() });

export const tableWords = {
  list: operation
    .route({
      method: 'GET',
      path: '/sources/words',
      summary: "People's words for the names of tables and columns: what sentences of definitions are made of",
    })
    .output(z.object({ tables: z.array(WordsOfTable) })),

  say: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'PUT',
      path: '/sources/{sourceId}/words/{language}',
      summary: 'Say a table in one language anew; no meaning changes, only its sentence',
    })
    // 0: nobody had said it yet.
    .input(Said.extend({ expectedVersion: z.int().min(0) }))
    .output(WordsOfTable),
};
