import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** What surrounds a KPI along its life: what is said of it, what happened around it, what is believed to drive it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('kpi_comment')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .addColumn('withdrawn_at', column.instant)
    .execute();
  await db.schema.createIndex('kpi_comment_kpi').on('kpi_comment').columns(['kpi_id', 'id']).execute();
  await db.schema
    .createTable('kpi_influence')
    .addColumn('from_kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('to_kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('why', column.text, (c) => c.notNull())
    .addColumn('since', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('kpi_influence_pk', ['from_kpi_id', 'to_kpi_id'])
    .execute();
  await db.schema.createIndex('kpi_influence_to').on('kpi_influence').column('to_kpi_id').execute();
  await db.schema
    .createTable('context_series')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('unit', column.json, (c) => c.notNull())
    .addColumn('grain', column.text, (c) => c.notNull())
    .addColumn('origin', column.text, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('context_value')
    .addColumn('series_id', column.id, (c) => c.notNull().references('context_series.id'))
    .addColumn('period', column.date, (c) => c.notNull())
    .addColumn('revision', column.integer, (c) => c.notNull())
    .addColumn('value', column.double)
    .addColumn('recorded_at', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('context_value_pk', ['series_id', 'period', 'revision'])
    .execute();
  await db.schema
    .createTable('kpi_context')
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('context_id', column.id, (c) => c.notNull().references('context_series.id'))
    .addColumn('since', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('kpi_context_pk', ['kpi_id', 'context_id'])
    .execute();
  // "Did the market move too?", answered with the note.
  await db.schema.alterTable('annotation').addColumn('market', column.text).execute();
  // Computed with the reading, when a measurement lands: a page only reads it.
  await db.schema.alterTable('reading').addColumn('forecast', column.json).execute();
}
