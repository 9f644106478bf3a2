import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  for (const name of ['review_on', 'status_on'] as const)
    await db.schema.alterTable('kpi').addColumn(name, column.date).execute();
  for (const name of ['baseline', 'declared_season', 'intended_trend', 'one_more'] as const)
    await db.schema.alterTable('kpi').addColumn(name, column.json).execute();
  await db.schema.alterTable('definition_version').addColumn('author_id', column.id).execute();
  for (const name of ['asked_ids', 'decision'] as const)
    await db.schema.alterTable('definition_version').addColumn(name, column.json).execute();
  await db.schema
    .createTable('definition_stance')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('version_id', column.id, (c) => c.notNull().references('definition_version.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('spec_hash', column.text)
    .addColumn('stance', column.json, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('definition_stance_version')
    .on('definition_stance')
    .columns(['version_id', 'at'])
    .execute();
  await db.schema
    .createTable('annotation')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('period', column.date, (c) => c.notNull())
    .addColumn('text', column.text, (c) => c.notNull())
    .addColumn('author_id', column.id)
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('withdrawn_at', column.instant)
    .execute();
  await db.schema.createIndex('annotation_kpi').on('annotation').columns(['kpi_id', 'period']).execute();
  await db.schema
    .createTable('kpi_follow')
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('since', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('kpi_follow_pk', ['kpi_id', 'team_id'])
    .execute();
  await db.schema
    .createTable('kpi_use')
    .addColumn('kpi_id', column.id, (c) => c.primaryKey().references('kpi.id'))
    .addColumn('opened_on', column.date)
    .addColumn('cited_on', column.date)
    .execute();
}
