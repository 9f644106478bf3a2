import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** What guests say of the sentence that is being settled: by the seat they answered from, never by a person. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('alignment_guest_stance')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('seat_id', column.id, (c) => c.notNull().references('alignment_seat.id'))
    .addColumn('hash', column.text, (c) => c.notNull())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('alignment_guest_stance_test')
    .on('alignment_guest_stance')
    .columns(['test_id', 'at'])
    .execute();
}
