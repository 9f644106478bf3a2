import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** A KPI kept as a file, by people who review it there: which file, at which commit, and what it last said. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('kpi_code')
    .addColumn('kpi_id', column.id, (c) => c.primaryKey().references('kpi.id'))
    .addColumn('repository', column.text, (c) => c.notNull())
    .addColumn('path', column.text, (c) => c.notNull())
    .addColumn('commit_id', column.text)
    .addColumn('fields', column.json, (c) => c.notNull())
    .addColumn('meaning', column.text, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('applied_at', column.instant, (c) => c.notNull())
    .execute();
}
