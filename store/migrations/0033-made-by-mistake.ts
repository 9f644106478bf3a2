import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** A proposal withdrawn while its cycle is planned; an alignment test closed before its reveal. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('objective').addColumn('withdrawn_at', column.instant).execute();
  await db.schema.alterTable('key_result').addColumn('withdrawn_at', column.instant).execute();
  await db.schema.alterTable('alignment_test').addColumn('closed_on', column.date).execute();
  await db.schema.alterTable('alignment_test').addColumn('closed_why', column.text).execute();
}
