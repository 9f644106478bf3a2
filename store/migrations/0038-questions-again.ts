import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/**
 * A question left with a word, whose evidence went and came back, is another card of the same key: what became of the
 * earlier one stays. What ended by itself says how.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('question_card').addColumn('resolved_as', column.text).execute();
  await db.schema.dropIndex('question_card_key').execute();
  // One asking of a card, whichever server looks.
  await db.schema
    .createIndex('question_card_asked')
    .on('question_card')
    .columns(['team_id', 'key', 'first_shown_on'])
    .unique()
    .execute();
}
