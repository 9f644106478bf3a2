import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { fromJson } from '../../store/columns.ts';
import { decisionsAbout } from '../../store/decision.ts';
import { versionsOf } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import { commentsOnKpi } from '../../store/kpi-comment.ts';
import { allPeople } from '../../store/person.ts';
import type { Reader } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { historyOf } from './kpi-history.ts';
import { kpiTreeOf } from './kpi-tree-of.ts';

/** What surrounds a KPI, as far as the reader may see: what a private team aims at with it leaves no trace. */
export async function aroundKpi(db: Reader, actor: Actor, kpi: Kpi, asOf?: string) {
  const [people, teams, versions] = await Promise.all([allPeople(db), allTeams(db), versionsOf(db, kpi.id)]);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const teamName = new Map(
    teams.filter((team) => !isHidden(actor, { ownerTeamId: team.id })).map((team) => [team.id, team.name]),
  );
  const names = (kind: 'person' | 'team', id: string) =>
    kind === 'person' ? (nameOf.get(id) ?? null) : (teamName.get(id) ?? null);
  const [comments, decisions, linked, tree, history] = await Promise.all([
    commentsOnKpi(db, kpi.id, asOf),
    decisionsAbout(db, { kind: 'kpi', id: kpi.id }),
    linkedOf(db, actor, kpi.id),
    kpiTreeOf(db, actor, kpi),
    historyOf(db, kpi, versions, names, asOf),
  ]);
  return {
    comments: comments.map(({ id, words, at, personId }) => ({
      id,
      words,
      at,
      author: names('person', personId),
      mine: actor.kind === 'person' && actor.id === personId,
    })),
    decisions: decisions
      .filter(
        ({ teamId, decidedAt }) =>
          !isHidden(actor, { ownerTeamId: teamId }) && (asOf === undefined || decidedAt <= asOf),
      )
      .map(({ id, what, why, teamId, by, decidedAt, followed }) => ({
        id,
        what,
        why,
        teamId,
        by,
        decidedAt,
        followed,
      })),
    ...linked,
    tree,
    history,
  };
}

type CycleState = 'planning' | 'running' | 'closing' | 'closed';

/** The objectives that mean to improve a KPI or are measured by it, and the guardrails it is for others. */
async function linkedOf(db: Reader, actor: Actor, kpiId: string) {
  const objectives = db
    .selectFrom('objective')
    .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
    .select([
      'objective.id as id',
      'objective.title as title',
      'objective.team_id as teamId',
      'cycle.id as cycleId',
      'cycle.name as cycleName',
      'cycle.state as state',
      'cycle.start_on as startOn',
    ])
    .where('objective.withdrawn_at', 'is', null);
  const [improving, measured, rails] = await Promise.all([
    objectives.where('objective.improves_kpi_id', '=', kpiId).execute(),
    objectives
      .innerJoin('key_result', 'key_result.objective_id', 'objective.id')
      .select('key_result.measure as measure')
      .where('key_result.withdrawn_at', 'is', null)
      .where('key_result.measure', 'like', `%${kpiId}%`)
      .execute(),
    objectives
      .innerJoin('guardrail', 'guardrail.objective_id', 'objective.id')
      .select([
        'guardrail.id as railId',
        'guardrail.at_least as atLeast',
        'guardrail.at_most as atMost',
        'guardrail.words as words',
      ])
      .where('guardrail.kpi_id', '=', kpiId)
      .execute(),
  ]);
  const seen = <Row extends { teamId: string }>(rows: readonly Row[]) =>
    rows.filter(({ teamId }) => !isHidden(actor, { ownerTeamId: teamId }));
  const shown = (row: (typeof improving)[number]) => ({
    id: row.id,
    title: row.title,
    teamId: row.teamId,
    cycle: { id: row.cycleId, name: row.cycleName, state: row.state as CycleState },
  });
  const byKr = measured.filter(({ measure }) => measure !== null && isOf(fromJson(measure), kpiId));
  const aims = new Map(seen([...improving, ...byKr]).map((row) => [row.id, row]));
  const latest = (a: { startOn: string }, b: { startOn: string }) => b.startOn.localeCompare(a.startOn);
  return {
    objectives: [...aims.values()].sort(latest).map(shown),
    guardrails: seen(rails)
      .sort(latest)
      .map((row) => ({
        id: row.railId,
        objective: shown(row),
        atLeast: row.atLeast,
        atMost: row.atMost,
        words: row.words,
      })),
  };
}

const isOf = (measure: unknown, kpiId: string): boolean => (measure as { kpiId?: string } | null)?.kpiId === kpiId;
