import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('token')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('secret_hash', column.text, (c) => c.notNull().unique())
    .addColumn('person_id', column.id, (c) => c.references('person.id'))
    .addColumn('scopes', column.json, (c) => c.notNull())
    .addColumn('expires_at', column.instant, (c) => c.notNull())
    .addColumn('revoked_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
}
