import { z } from 'zod';

const Words = z.string().trim().min(1).max(120);
const names = <Value extends z.ZodType>(value: Value) => z.record(z.string().min(1).max(1000), value);

/**
 * People's words for the names of one table, in one language: what a definition's sentence is made of. No part of a
 * meaning: two definitions said in other words have the same hash. One row and a column carry their article in French
 * (« un trajet », « la durée »), nothing else does.
 */
export const TableWords = z.strictObject({
  /** What one row is. */
  row: z.strictObject({ one: Words, many: Words }).optional(),
  columns: names(Words).optional(),
  /** What is counted under a column: people, stations. `term`: what someone counted is said to be ("active"). */
  entities: names(
    z.strictObject({ one: Words, many: Words, feminine: z.boolean().optional(), term: Words.optional() }),
  ).optional(),
  /** What the rows are where a column has a value, said after their name: "that were completed", « terminés ». */
  values: names(names(Words)).optional(),
});
export type TableWords = z.infer<typeof TableWords>;

/** By the name of the table: the parts of a calculation may read several. */
export type Vocabulary = Readonly<Record<string, TableWords>>;
