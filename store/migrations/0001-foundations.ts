import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await people(db);
  await log(db);
  await kpis(db);
}

async function people(db: Kysely<never>) {
  await db.schema
    .createTable('organisation')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('timezone', column.text, (c) => c.notNull())
    .addColumn('week_start', column.text, (c) => c.notNull())
    .addColumn('fiscal_year_start', column.integer, (c) => c.notNull())
    .addColumn('language', column.text, (c) => c.notNull())
    .addColumn('country', column.text, (c) => c.notNull())
    .addColumn('limits', column.json, (c) => c.notNull())
    .addColumn('example', column.flag, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('person')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('email', column.text, (c) => c.unique())
    .addColumn('name', column.text)
    .addColumn('role', column.text, (c) => c.notNull())
    .addColumn('language', column.text)
    .addColumn('erased_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('team')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('parent_id', column.id, (c) => c.references('team.id'))
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('private', column.flag, (c) => c.notNull())
    .addColumn('archived_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('role', column.text, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addColumn('ended_at', column.instant)
    .execute();
  await db.schema.createIndex('membership_person').on('membership').columns(['person_id', 'team_id']).execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('token_hash', column.text, (c) => c.notNull().unique())
    .addColumn('email', column.text)
    .addColumn('role', column.text, (c) => c.notNull())
    .addColumn('team_id', column.id, (c) => c.references('team.id'))
    .addColumn('team_role', column.text)
    .addColumn('expires_at', column.instant, (c) => c.notNull())
    .addColumn('accepted_at', column.instant)
    .addColumn('revoked_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
}

async function log(db: Kysely<never>) {
  await db.schema
    .createTable('event')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('at', column.instant, (c) => c.notNull())
    .addColumn('actor_id', column.id)
    .addColumn('operation', column.text, (c) => c.notNull())
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('team_id', column.id)
    .addColumn('before', column.json)
    .addColumn('after', column.json)
    .execute();
  await db.schema.createIndex('event_subject').on('event').columns(['subject_kind', 'subject_id', 'id']).execute();
  await db.schema
    .createTable('revision')
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('number', column.integer, (c) => c.notNull())
    .addColumn('event_id', column.id, (c) => c.notNull())
    .addColumn('state', column.json, (c) => c.notNull())
    .addColumn('from', column.instant, (c) => c.notNull())
    .addColumn('until', column.instant)
    .addPrimaryKeyConstraint('revision_pk', ['subject_kind', 'subject_id', 'number'])
    .execute();
  await db.schema.createIndex('revision_time').on('revision').columns(['subject_kind', 'from', 'until']).execute();
  await db.schema
    .createTable('idempotency')
    .addColumn('actor_id', column.id, (c) => c.notNull())
    .addColumn('operation', column.text, (c) => c.notNull())
    .addColumn('key', column.text, (c) => c.notNull())
    .addColumn('request_hash', column.text, (c) => c.notNull())
    .addColumn('response', column.json, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_pk', ['actor_id', 'operation', 'key'])
    .execute();
  await db.schema
    .createTable('job')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('subject', column.text, (c) => c.notNull())
    .addColumn('unique_key', column.text, (c) => c.unique())
    .addColumn('payload', column.json, (c) => c.notNull())
    .addColumn('due_at', column.instant, (c) => c.notNull())
    .addColumn('claimed_by', column.text)
    .addColumn('claimed_until', column.instant)
    .addColumn('attempts', column.integer, (c) => c.notNull())
    .addColumn('last_error', column.json)
    .addColumn('cancel_requested', column.flag, (c) => c.notNull())
    .addColumn('progress', column.json)
    .addColumn('done_at', column.instant)
    .addColumn('outcome', column.text)
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('job_subject').on('job').columns(['subject', 'id']).execute();
  await db.schema.createIndex('job_due').on('job').columns(['done_at', 'due_at']).execute();
}

async function kpis(db: Kysely<never>) {
  await db.schema
    .createTable('source')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('name', column.text, (c) => c.notNull().unique())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('location', column.text)
    .addColumn('sealed', column.text)
    .addColumn('status', column.text, (c) => c.notNull())
    .addColumn('problem', column.json)
    .addColumn('refreshed_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('source_table')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('source_id', column.id, (c) => c.notNull().references('source.id'))
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('columns', column.json, (c) => c.notNull())
    .addColumn('rows', column.count)
    .addColumn('reading', column.json, (c) => c.notNull())
    .addColumn('stored_as', column.text)
    .addColumn('bad_rows', column.integer, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('source_table_name', ['source_id', 'name'])
    .execute();
  await db.schema
    .createTable('kpi')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('key', column.text, (c) => c.notNull().unique())
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('owner_team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('question', column.text, (c) => c.notNull())
    .addColumn('unit', column.json, (c) => c.notNull())
    .addColumn('direction', column.text, (c) => c.notNull())
    .addColumn('expected_level', column.json)
    .addColumn('cadence', column.text, (c) => c.notNull())
    .addColumn('steward_id', column.id, (c) => c.references('person.id'))
    .addColumn('looks_team_id', column.id, (c) => c.references('team.id'))
    .addColumn('looks_first', column.text, (c) => c.notNull())
    .addColumn('status', column.text, (c) => c.notNull())
    .addColumn('status_reason', column.text)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('kpi_owner').on('kpi').columns(['owner_team_id', 'status']).execute();
  await db.schema
    .createTable('definition_version')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('number', column.integer, (c) => c.notNull())
    .addColumn('kind', column.text, (c) => c.notNull())
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('source_id', column.id, (c) => c.references('source.id'))
    .addColumn('spec_hash', column.text)
    .addColumn('status', column.text, (c) => c.notNull())
    .addColumn('why', column.text, (c) => c.notNull())
    .addColumn('in_force_from', column.date)
    .addColumn('proposed_at', column.instant)
    .addColumn('agreed_at', column.instant)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('definition_version_number', ['kpi_id', 'number'])
    .execute();
  await db.schema
    .createTable('series')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('subject_kind', column.text, (c) => c.notNull())
    .addColumn('subject_id', column.id, (c) => c.notNull())
    .addColumn('definition_version_id', column.id, (c) => c.notNull())
    .addColumn('spec_hash', column.text)
    .addColumn('grain', column.text, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('series_definition', ['subject_kind', 'subject_id', 'definition_version_id'])
    .execute();
  await db.schema
    .createTable('measurement')
    .addColumn('series_id', column.id, (c) => c.notNull().references('series.id'))
    .addColumn('period', column.date, (c) => c.notNull())
    .addColumn('revision', column.integer, (c) => c.notNull())
    .addColumn('value', column.double)
    .addColumn('partial', column.flag, (c) => c.notNull())
    .addColumn('source', column.text, (c) => c.notNull())
    .addColumn('run_id', column.id)
    .addColumn('recorded_at', column.instant, (c) => c.notNull())
    .addColumn('as_of', column.instant)
    .addColumn('note', column.text)
    .addPrimaryKeyConstraint('measurement_pk', ['series_id', 'period', 'revision'])
    .execute();
  await db.schema
    .createTable('run')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('series_id', column.id, (c) => c.notNull().references('series.id'))
    .addColumn('spec_hash', column.text, (c) => c.notNull())
    .addColumn('sql', column.text, (c) => c.notNull())
    .addColumn('engine', column.text, (c) => c.notNull())
    .addColumn('timezone_data', column.text, (c) => c.notNull())
    .addColumn('period_from', column.date, (c) => c.notNull())
    .addColumn('period_to', column.date, (c) => c.notNull())
    .addColumn('rows_read', column.count)
    .addColumn('duration_ms', column.double)
    .addColumn('outcome', column.text, (c) => c.notNull())
    .addColumn('problem', column.json)
    .addColumn('started_at', column.instant, (c) => c.notNull())
    .addColumn('finished_at', column.instant)
    .execute();
  await db.schema.createIndex('run_series').on('run').columns(['series_id', 'started_at']).execute();
  await db.schema
    .createTable('reading')
    .addColumn('series_id', column.id, (c) => c.primaryKey().references('series.id'))
    .addColumn('input_hash', column.text, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('computed_at', column.instant, (c) => c.notNull())
    .execute();
}
