import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** Who was asked for a say on an objective that is drafted: by name, or as a member of a team that is concerned. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('objective_asked')
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('team_id', column.id)
    .addColumn('at', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('objective_asked_once', ['objective_id', 'person_id'])
    .execute();
}
