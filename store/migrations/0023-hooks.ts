import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('hook')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('sealed', column.text)
    .addColumn('writes', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('ended_at', column.instant)
    .execute();
  await db.schema
    .createTable('hook_receipt')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('hook_id', column.id, (c) => c.notNull().references('hook.id'))
    .addColumn('signature', column.text, (c) => c.notNull())
    .addColumn('received_at', column.instant, (c) => c.notNull())
    .addColumn('writes', column.text)
    .addColumn('problem', column.json)
    .execute();
  // What was received is not received again, on whichever server it comes.
  await db.schema
    .createIndex('hook_receipt_signature')
    .on('hook_receipt')
    .columns(['hook_id', 'signature'])
    .unique()
    .execute();
  await db.schema.createIndex('hook_receipt_received').on('hook_receipt').columns(['hook_id', 'received_at']).execute();
}
