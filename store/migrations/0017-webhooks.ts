import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('webhook')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('host', column.text, (c) => c.notNull())
    .addColumn('sealed', column.text)
    .addColumn('kinds', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('ended_at', column.instant)
    .execute();
  await db.schema
    .createTable('webhook_delivery')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('webhook_id', column.id, (c) => c.notNull().references('webhook.id'))
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('once', column.text, (c) => c.notNull())
    .addColumn('team_id', column.id)
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('place', column.json, (c) => c.notNull())
    .addColumn('facts', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('state', column.text, (c) => c.notNull())
    .addColumn('attempts', column.integer, (c) => c.notNull())
    .addColumn('status', column.integer)
    .addColumn('problem', column.json)
    .addColumn('last_at', column.instant)
    .execute();
  // The same episode leaves once, whatever the number of servers that notice it.
  await db.schema
    .createIndex('webhook_delivery_once')
    .on('webhook_delivery')
    .columns(['webhook_id', 'once'])
    .unique()
    .execute();
  await db.schema.createIndex('webhook_delivery_state').on('webhook_delivery').column('state').execute();
}
