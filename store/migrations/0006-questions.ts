import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('dismissed_remark')
    .addColumn('text_key', column.text, (c) => c.notNull())
    .addColumn('code', column.text, (c) => c.notNull())
    .addColumn('why', column.text)
    .addColumn('dismissed_at', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('dismissed_remark_pk', ['text_key', 'code'])
    .execute();
  await db.schema
    .createTable('sorted_list')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('lines', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
}
