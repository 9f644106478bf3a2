import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('alignment_test')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('facilitator_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('subject', column.text, (c) => c.notNull())
    .addColumn('kpi_id', column.id, (c) => c.references('kpi.id'))
    .addColumn('source_id', column.id, (c) => c.references('source.id'))
    .addColumn('frame', column.json, (c) => c.notNull())
    .addColumn('words', column.json, (c) => c.notNull())
    .addColumn('cases', column.json, (c) => c.notNull())
    .addColumn('names', column.text, (c) => c.notNull())
    .addColumn('phase', column.text, (c) => c.notNull())
    .addColumn('step', column.text)
    .addColumn('link', column.flag, (c) => c.notNull())
    .addColumn('closes_at', column.instant)
    .addColumn('read_on', column.date)
    .addColumn('revealed_on', column.date)
    .addColumn('sentence', column.json)
    .addColumn('settlement', column.json)
    .addColumn('settled_on', column.date)
    .addColumn('definition_version_id', column.id, (c) => c.references('definition_version.id'))
    .addColumn('repeat_of', column.id, (c) => c.references('alignment_test.id'))
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('alignment_seat')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('person_id', column.id, (c) => c.references('person.id'))
    .addColumn('token_hash', column.text, (c) => c.unique())
    .addColumn('state', column.text, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('alignment_seat_person', ['test_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('alignment_answer')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('seat_id', column.id, (c) => c.unique())
    .addColumn('body', column.json, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('alignment_answer_test').on('alignment_answer').columns(['test_id']).execute();
  await db.schema
    .createTable('alignment_number')
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('hash', column.text, (c) => c.notNull())
    .addColumn('value', column.double)
    .addColumn('series', column.json, (c) => c.notNull())
    .addPrimaryKeyConstraint('alignment_number_pk', ['test_id', 'hash'])
    .execute();
  await db.schema
    .createTable('alignment_stance')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('test_id', column.id, (c) => c.notNull().references('alignment_test.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('hash', column.text, (c) => c.notNull())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('alignment_stance_test').on('alignment_stance').columns(['test_id', 'at']).execute();
}
