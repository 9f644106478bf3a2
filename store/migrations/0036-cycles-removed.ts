import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** A cycle planned by mistake leaves while nothing waits in it, and may be put back. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('cycle').addColumn('withdrawn_at', column.instant).execute();
}
