import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** What a team answers to the help another one asked of it at a week's check-in. It names no person. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('help_answer')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('cycle_id', column.id, (c) => c.notNull().references('cycle.id'))
    .addColumn('key_result_id', column.id, (c) => c.notNull().references('key_result.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('week', column.integer, (c) => c.notNull())
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('answered_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('help_answer_week', ['key_result_id', 'team_id', 'week'])
    .execute();
  await db.schema.createIndex('help_answer_cycle').on('help_answer').column('cycle_id').execute();
}
