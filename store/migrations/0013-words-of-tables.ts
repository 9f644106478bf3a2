import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('table_words')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('source_id', column.id, (c) => c.notNull().references('source.id'))
    .addColumn('table_name', column.text, (c) => c.notNull())
    .addColumn('language', column.text, (c) => c.notNull())
    .addColumn('words', column.json, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('table_words_once', ['source_id', 'table_name', 'language'])
    .execute();
}
