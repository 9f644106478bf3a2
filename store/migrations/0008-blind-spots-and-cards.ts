import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('activity')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('follow', column.json, (c) => c.notNull())
    .addColumn('followed_until', column.date)
    .addColumn('ended_on', column.date)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('activity_team').on('activity').column('team_id').execute();
  await db.schema
    .createTable('question_card')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('key', column.text, (c) => c.notNull())
    .addColumn('drift', column.text, (c) => c.notNull())
    .addColumn('params', column.json, (c) => c.notNull())
    .addColumn('evidence', column.json, (c) => c.notNull())
    .addColumn('first_shown_on', column.date, (c) => c.notNull())
    .addColumn('last_shown_on', column.date, (c) => c.notNull())
    .addColumn('dismissed_on', column.date)
    .addColumn('dismissed_reason', column.text)
    .addColumn('resolved_on', column.date)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  // One card per team and subject, whichever server looks.
  await db.schema.createIndex('question_card_key').on('question_card').columns(['team_id', 'key']).unique().execute();
  await db.schema
    .createTable('question_look')
    .addColumn('team_id', column.id, (c) => c.primaryKey().references('team.id'))
    .addColumn('looked_at', column.instant, (c) => c.notNull())
    .addColumn('waits', column.json, (c) => c.notNull())
    .execute();
  // What an organisation judged otherwise than the defaults.
  await db.schema.alterTable('organisation').addColumn('question_thresholds', column.json).execute();
}
