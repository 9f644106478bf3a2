import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** While a job runs: what no other may compute beside it, on this server or another. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('job').addColumn('running_alone', column.text).execute();
  await db.schema.createIndex('job_running_alone').on('job').column('running_alone').unique().execute();
}
