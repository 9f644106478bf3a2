import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** What an assistant prepared for a team's check-in of one week. It is no check-in, and names no person. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('check_in_draft')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('cycle_id', column.id, (c) => c.notNull().references('cycle.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('week', column.integer, (c) => c.notNull())
    .addColumn('prepared_with', column.text, (c) => c.notNull())
    .addColumn('lines', column.json, (c) => c.notNull())
    .addColumn('priorities', column.json, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('prepared_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('check_in_draft_week', ['cycle_id', 'team_id', 'week'])
    .execute();
}
