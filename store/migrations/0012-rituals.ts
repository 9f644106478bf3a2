import { type Kysely, sql } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await readingLines(db);
  await search(db);
  await notifications(db);
}

/** What a row of a list reads of a reading, apart from its body: SQLite would walk through the body to reach them. */
async function readingLines(db: Kysely<never>) {
  await db.schema
    .createTable('reading_line')
    .addColumn('series_id', column.id, (c) => c.primaryKey().references('series.id'))
    .addColumn('facts', column.json, (c) => c.notNull())
    .addColumn('row', column.json, (c) => c.notNull())
    .execute();
  await sql`insert into reading_line (series_id, facts, "row")
    select series_id, facts, "row" from reading where facts is not null and "row" is not null`.execute(db);
  await db.schema.alterTable('reading').dropColumn('facts').execute();
  await db.schema.alterTable('reading').dropColumn('row').execute();
  await db.schema.createIndex('reading_computed').on('reading').column('computed_at').execute();
}

async function search(db: Kysely<never>) {
  await db.schema
    .createTable('search_entry')
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('team_id', column.id)
    .addColumn('title', column.text, (c) => c.notNull())
    .addColumn('detail', column.text, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('search_entry_pk', ['subject_kind', 'subject_id'])
    .execute();
  await db.schema
    .createTable('search_term')
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('term', column.text, (c) => c.notNull())
    // Its first letters: found by equality, whatever the collation of the engine.
    .addColumn('head', column.text, (c) => c.notNull())
    .addColumn('weight', column.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('search_term_pk', ['subject_kind', 'subject_id', 'term'])
    .execute();
  await db.schema.createIndex('search_term_head').on('search_term').columns(['head', 'term']).execute();
  await db.schema
    .createTable('watch')
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('since', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('watch_pk', ['person_id', 'subject_kind', 'subject_id'])
    .execute();
  await db.schema.createIndex('watch_subject').on('watch').columns(['subject_kind', 'subject_id']).execute();
}

async function notifications(db: Kysely<never>) {
  await db.schema
    .createTable('notification')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('kind', column.text, (c) => c.notNull())
    // The same thing about the same episode is said once, whatever the number of servers.
    .addColumn('once', column.text, (c) => c.notNull())
    .addColumn('team_id', column.id)
    .addColumn('place', column.json, (c) => c.notNull())
    .addColumn('facts', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('read_at', column.instant)
    .addColumn('mail_due', column.instant)
    .addColumn('mailed_at', column.instant)
    .execute();
  await db.schema.createIndex('notification_once').on('notification').columns(['person_id', 'once']).unique().execute();
  await db.schema.createIndex('notification_list').on('notification').columns(['person_id', 'id']).execute();
  await db.schema.createIndex('notification_mail').on('notification').columns(['mailed_at', 'mail_due']).execute();
  await db.schema
    .createTable('notification_choice')
    .addColumn('person_id', column.id, (c) => c.primaryKey().references('person.id'))
    .addColumn('choices', column.json, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .execute();
}
