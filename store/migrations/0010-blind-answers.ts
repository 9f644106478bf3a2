import { randomUUID } from 'node:crypto';
import { type Kysely, SqliteAdapter, sql } from 'kysely';
import { column } from '../columns.ts';

/**
 * Without names an answer is kept without its seat from the start, and in no order: random ids, and on SQLite a table
 * that is sorted by them (elsewhere the order of the rows is the order of arrival until the reveal).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('alignment_seat').addColumn('guest_name', column.text).execute();
  await db.schema
    .alterTable('alignment_test')
    .addColumn('audience', column.text, (c) => c.notNull().defaultTo('everyone'))
    .execute();
  // What each definition is for, as the room says it before it writes one sentence.
  await db.schema.alterTable('alignment_test').addColumn('uses', column.json).execute();
  const kept = await sql<{ id: string; test_id: string; seat_id: string | null; body: string; names: string }>`
    select answer.id, answer.test_id, answer.seat_id, answer.body, test.names
    from alignment_answer as answer join alignment_test as test on test.id = answer.test_id
  `.execute(db);
  await db.schema.dropTable('alignment_answer').execute();
  const sorted = db.getExecutor().adapter instanceof SqliteAdapter;
  const table = db.schema
    .createTable('alignment_answer')
    .addColumn('id', column.id, (c) => c.primaryKey().notNull())
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('seat_id', column.id, (c) => c.unique())
    .addColumn('body', column.json, (c) => c.notNull());
  await (sorted ? table.modifyEnd(sql`without rowid`) : table).execute();
  await db.schema.createIndex('alignment_answer_test').on('alignment_answer').columns(['test_id']).execute();
  for (const { test_id, seat_id, body, names } of kept.rows) {
    const seat = names === 'names' ? seat_id : null;
    await sql`insert into alignment_answer (id, test_id, seat_id, body)
      values (${randomUUID()}, ${test_id}, ${seat}, ${body})`.execute(db);
  }
}
