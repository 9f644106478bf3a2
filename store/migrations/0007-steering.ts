import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('snooze')
    .addColumn('key', column.text, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.references('team.id'))
    .addColumn('until_on', column.date, (c) => c.notNull())
    .addColumn('reason', column.text, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('snooze_until').on('snooze').column('until_on').execute();
  // What every steering page reads of a reading, without its points: a row stored before has neither until it is read anew.
  await db.schema.alterTable('reading').addColumn('facts', column.json).execute();
  await db.schema.alterTable('reading').addColumn('row', column.json).execute();
}
