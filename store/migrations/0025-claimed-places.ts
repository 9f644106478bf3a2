import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

/** What a claim of the sign-in provider gave, apart from what people gave: empty means by hand. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('membership').addColumn('by_claim', column.flag).execute();
  await db.schema.alterTable('person').addColumn('came_by_claim', column.flag).execute();
  await db.schema.alterTable('person').addColumn('role_by_claim', column.flag).execute();
}
