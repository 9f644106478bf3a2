import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** Which tables the transaction of an event wrote: what servers keep of others stays. Unknown for what was before. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('event').addColumn('touched', column.text).execute();
}
