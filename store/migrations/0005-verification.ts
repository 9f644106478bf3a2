import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** Checks of what a definition computes, and when a source is read again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('source').addColumn('refresh_every', column.text).execute();
  await db.schema.alterTable('source').addColumn('can_write', column.flag).execute();
  await db.schema
    .createTable('verification_rule')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('removed_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('verification_rule_kpi').on('verification_rule').columns(['kpi_id']).execute();
  await db.schema
    .createTable('verification_check')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('rule_id', column.id, (c) => c.references('verification_rule.id'))
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('spec_hash', column.text, (c) => c.notNull())
    .addColumn('passed', column.flag, (c) => c.notNull())
    .addColumn('found', column.json, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('verification_check_kpi').on('verification_check').columns(['kpi_id', 'at']).execute();
}
