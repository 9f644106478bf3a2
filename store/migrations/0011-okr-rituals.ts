import type { Kysely } from 'kysely';
import { column } from '../columns.ts';

export async function up(db: Kysely<never>): Promise<void> {
  // The forecast from before a cycle, made once: a past revised later does not move what a cycle is read against.
  await db.schema
    .createTable('key_result_forecast')
    .addColumn('key_result_id', column.id, (c) => c.notNull().references('key_result.id'))
    .addColumn('definition_version_id', column.id, (c) => c.notNull())
    .addColumn('body', column.json, (c) => c.notNull())
    .addColumn('made_on', column.date, (c) => c.notNull())
    .addPrimaryKeyConstraint('key_result_forecast_pk', ['key_result_id', 'definition_version_id'])
    .execute();
  // A small definition of its own may be computed from a source, like a KPI's.
  await db.schema
    .alterTable('key_result_definition')
    .addColumn('source_id', column.id, (c) => c.references('source.id'))
    .execute();
  // What else may have played, said at the close beside the second line.
  await db.schema
    .alterTable('key_result_closing')
    .addColumn('what_else', column.text, (c) => c.notNull().defaultTo(''))
    .execute();
  // A blind round lives while it is held: its taps carry no person, and go with it.
  await db.schema
    .createTable('confidence_round')
    .addColumn('id', column.id, (c) => c.primaryKey())
    .addColumn('cycle_id', column.id, (c) => c.notNull().references('cycle.id'))
    .addColumn('team_id', column.id, (c) => c.notNull().references('team.id'))
    .addColumn('key_result_id', column.id, (c) => c.notNull().references('key_result.id'))
    .addColumn('opened_at', column.instant, (c) => c.notNull())
    .addColumn('shown', column.flag, (c) => c.notNull())
    .addUniqueConstraint('confidence_round_of', ['key_result_id'])
    .execute();
  await db.schema
    .createTable('confidence_tap')
    .addColumn('round_id', column.id, (c) => c.notNull().references('confidence_round.id').onDelete('cascade'))
    .addColumn('token', column.text, (c) => c.notNull())
    .addColumn('confidence', column.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('confidence_tap_pk', ['round_id', 'token'])
    .execute();
}
