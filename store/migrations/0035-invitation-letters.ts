import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** An invitation goes by letter: who asked for it and when, when it left, and what the mail server said of it for good. */
export async function up(db: Kysely<never>): Promise<void> {
  // The link of the letter is another than the one that was shown; of this one too, only the hash is kept.
  await db.schema.alterTable('invitation').addColumn('letter_hash', column.text).execute();
  await db.schema.alterTable('invitation').addColumn('letter_by', column.id).execute();
  await db.schema.alterTable('invitation').addColumn('letter_asked_at', column.instant).execute();
  await db.schema.alterTable('invitation').addColumn('letter_sent_at', column.instant).execute();
  await db.schema.alterTable('invitation').addColumn('letter_problem', column.json).execute();
  await db.schema.createIndex('invitation_letter').on('invitation').column('letter_hash').unique().execute();
}
