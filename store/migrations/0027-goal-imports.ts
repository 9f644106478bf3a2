import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('goal_import')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('person_id', column.id, (c) => c.references('person.id'))
    .addColumn('file_name', column.text, (c) => c.notNull())
    .addColumn('format', column.text, (c) => c.notNull())
    .addColumn('planned', column.json, (c) => c.notNull())
    .addColumn('made', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('goal_import_part')
    .addColumn('import_id', column.id, (c) => c.notNull().references('goal_import.id'))
    .addColumn('number', column.integer, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('written_at', column.instant)
    .addColumn('written', column.json)
    .addPrimaryKeyConstraint('goal_import_part_key', ['import_id', 'number'])
    .execute();
  await db.schema
    .createTable('goal_source')
    .addColumn('source_key', column.text, (c) => c.primaryKey())
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('subject_version', column.integer, (c) => c.notNull())
    .addColumn('content_hash', column.text, (c) => c.notNull())
    .addColumn('import_id', column.id, (c) => c.references('goal_import.id'))
    .execute();
  await db.schema.createIndex('goal_source_import').on('goal_source').columns(['import_id', 'subject_kind']).execute();
}
