import { type Kysely, sql } from 'kysely';

const held = [
  ['annotation', 'annotation', 'kpi_id', 'kpi', 'owner_team_id'],
  ['definition', 'definition_version', 'kpi_id', 'kpi', 'owner_team_id'],
  ['key-result', 'key_result', 'objective_id', 'objective', 'team_id'],
] as const;

/** What was found under a team that had been archived is found under the team that took it over, and by nobody else. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const [kind, table, of, owner, team] of held)
    await sql`update search_entry set team_id = (
        select owner.${sql.ref(team)} from ${sql.table(table)} held
        join ${sql.table(owner)} owner on owner.id = held.${sql.ref(of)} where held.id = search_entry.subject_id)
      where subject_kind = ${kind}`.execute(db);
}
