import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await cycles(db);
  await objectives(db);
  await keyResults(db);
  await rituals(db);
}

async function cycles(db: Kysely<never>) {
  await db.schema
    .createTable('cycle')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('name', column.text, (c) => c.notNull())
    .addColumn('start_on', column.date, (c) => c.notNull())
    .addColumn('end_on', column.date, (c) => c.notNull())
    .addColumn('state', column.text, (c) => c.notNull())
    .addColumn('closed_on', column.date)
    .addColumn('started_anyway', column.text)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('ambition')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('phrase', column.text, (c) => c.notNull())
    .addColumn('why', column.text, (c) => c.notNull())
    .addColumn('horizon_months', column.integer, (c) => c.notNull())
    .addColumn('from_on', column.date, (c) => c.notNull())
    .addColumn('ended_on', column.date)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
}

async function objectives(db: Kysely<never>) {
  await db.schema
    .createTable('objective')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('cycle_id', column.id, (c) => c.notNull().references('cycle.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('title', column.text, (c) => c.notNull())
    .addColumn('why_now', column.text, (c) => c.notNull())
    .addColumn('state', column.text, (c) => c.notNull())
    .addColumn('rank', column.integer)
    .addColumn('serves', column.text)
    .addColumn('improves_kpi_id', column.id, (c) => c.references('kpi.id'))
    .addColumn('supports_objective_id', column.id, (c) => c.references('objective.id'))
    .addColumn('author_id', column.id, (c) => c.references('person.id'))
    .addColumn('beyond_limit', column.json)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('objective_cycle').on('objective').columns(['cycle_id', 'team_id']).execute();
  await db.schema
    .createTable('contribution')
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('answer', column.text, (c) => c.notNull())
    .addPrimaryKeyConstraint('contribution_pk', ['objective_id', 'team_id'])
    .execute();
  await db.schema
    .createTable('objective_stance')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('stance', column.json, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('objective_stance_of').on('objective_stance').columns(['objective_id', 'id']).execute();
  await db.schema
    .createTable('objective_comment')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('at', column.instant, (c) => c.notNull())
    .addColumn('withdrawn_at', column.instant)
    .execute();
  await db.schema.createIndex('objective_comment_of').on('objective_comment').columns(['objective_id', 'id']).execute();
  await db.schema
    .createTable('objective_dots')
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('person_id', column.id, (c) => c.notNull().references('person.id'))
    .addColumn('count', column.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('objective_dots_pk', ['objective_id', 'person_id'])
    .execute();
}

async function keyResults(db: Kysely<never>) {
  await db.schema
    .createTable('key_result')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('statement', column.text, (c) => c.notNull())
    .addColumn('measure', column.json)
    .addColumn('unit', column.json, (c) => c.notNull())
    .addColumn('commitment', column.text, (c) => c.notNull())
    .addColumn('baseline', column.double)
    .addColumn('target', column.double)
    .addColumn('first_movement_week', column.integer)
    .addColumn('dropped_on', column.date)
    .addColumn('dropped_reason', column.text)
    .addColumn('beyond_limit', column.json)
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('key_result_of').on('key_result').columns(['objective_id', 'id']).execute();
  await db.schema
    .createTable('key_result_definition')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('key_result_id', column.id, (c) => c.notNull().references('key_result.id'))
    .addColumn('number', column.integer, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('hash', column.text, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .addUniqueConstraint('key_result_definition_number', ['key_result_id', 'number'])
    .execute();
  await db.schema
    .createTable('target_change')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('key_result_id', column.id, (c) => c.notNull().references('key_result.id'))
    .addColumn('changed_on', column.date, (c) => c.notNull())
    .addColumn('week', column.integer, (c) => c.notNull())
    .addColumn('from_baseline', column.double)
    .addColumn('from_target', column.double)
    .addColumn('to_baseline', column.double)
    .addColumn('to_target', column.double, (c) => c.notNull())
    .addColumn('reason', column.text)
    .addColumn('easier', column.flag)
    .execute();
  await db.schema.createIndex('target_change_of').on('target_change').columns(['key_result_id', 'id']).execute();
  await db.schema
    .createTable('key_result_reading')
    .addColumn('key_result_id', column.id, (c) => c.primaryKey().references('key_result.id'))
    .addColumn('input_hash', column.text, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('computed_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('key_result_closing')
    .addColumn('key_result_id', column.id, (c) => c.primaryKey().references('key_result.id'))
    .addColumn('lines', column.json, (c) => c.notNull())
    .addColumn('score', column.double)
    .addColumn('score_proposed', column.double)
    .addColumn('score_reason', column.text)
    .addColumn('why_short', column.text, (c) => c.notNull())
    .addColumn('learnt', column.text, (c) => c.notNull())
    .addColumn('fate', column.json)
    .addColumn('kpi_id', column.id, (c) => c.references('kpi.id'))
    .addColumn('version', column.integer, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('key_result_closing_kpi').on('key_result_closing').column('kpi_id').execute();
}

async function rituals(db: Kysely<never>) {
  await db.schema
    .createTable('guardrail')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('kpi_id', column.id, (c) => c.notNull().references('kpi.id'))
    .addColumn('at_least', column.double)
    .addColumn('at_most', column.double)
    .addColumn('beyond', column.json, (c) => c.notNull())
    .addColumn('words', column.text, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('guardrail_of').on('guardrail').columns(['objective_id', 'id']).execute();
  await db.schema
    .createTable('initiative')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('objective_id', column.id, (c) => c.notNull().references('objective.id'))
    .addColumn('key_result_id', column.id, (c) => c.references('key_result.id'))
    .addColumn('bet', column.text, (c) => c.notNull())
    .addColumn('state', column.text, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('initiative_of').on('initiative').columns(['objective_id', 'id']).execute();
  await db.schema
    .createTable('not_doing')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('cycle_id', column.id, (c) => c.references('cycle.id'))
    .addColumn('what', column.text, (c) => c.notNull())
    .addColumn('why', column.text, (c) => c.notNull())
    .addColumn('asked_by', column.text, (c) => c.notNull())
    .addColumn('revisit_on', column.date)
    .addColumn('came_from', column.json, (c) => c.notNull())
    .addColumn('state', column.json, (c) => c.notNull())
    .addColumn('version', column.integer, (c) => c.notNull())
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('check_in')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('cycle_id', column.id, (c) => c.notNull().references('cycle.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('taken_on', column.date, (c) => c.notNull())
    .addColumn('week', column.integer, (c) => c.notNull())
    .addColumn('entries', column.json, (c) => c.notNull())
    .addColumn('guardrails', column.json, (c) => c.notNull())
    .addColumn('priorities', column.json, (c) => c.notNull())
    .addColumn('corrects_id', column.id, (c) => c.unique().references('check_in.id'))
    .addColumn('corrects_reason', column.text)
    .addColumn('created_at', column.instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('check_in_of').on('check_in').columns(['cycle_id', 'team_id', 'id']).execute();
  await db.schema
    .createTable('decision')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('what', column.text, (c) => c.notNull())
    .addColumn('by_on', column.date)
    .addColumn('why', column.text, (c) => c.notNull())
    .addColumn('about', column.json, (c) => c.notNull())
    .addColumn('decided_at', column.instant, (c) => c.notNull())
    .addColumn('followed', column.json)
    .execute();
  await db.schema.createIndex('decision_team').on('decision').columns(['team_id', 'decided_at']).execute();
}
