import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { visibleTeams } from '../../src/people/sight.ts';
import { teamTree } from '../../src/people/team.ts';
import { Refusal } from '../../src/refusal.ts';
import {
  type Activity,
  type CoverageFacts,
  coverageOf,
  coverageRank,
  coverageTotals,
  type Follow,
} from '../../src/steering/coverage.ts';
import { activitiesOf } from '../../store/activity.ts';
import { allCycles } from '../../store/cycle.ts';
import { allKpis } from '../../store/kpi.ts';
import { measuredAmong } from '../../store/measurement.ts';
import type { Reader, Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { isSeen } from '../okr/okr-place.ts';

/** The KPIs, the objectives and the days on which each stops following anything. */
async function known(db: Reader) {
  const [kpis, cycles, objectives] = await Promise.all([
    allKpis(db),
    allCycles(db),
    db
      .selectFrom('objective')
      .select(['id', 'cycle_id', 'team_id', 'title', 'state'])
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  ]);
  const cycleOf = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const endedOn = new Map<string, string | null>();
  for (const kpi of kpis) endedOn.set(kpi.id, kpi.status === 'retired' ? (kpi.statusOn ?? null) : null);
  for (const objective of objectives) {
    const cycle = cycleOf.get(objective.cycle_id);
    // An objective that became a "no" never followed anything.
    if (!cycle || objective.state === 'not-doing') continue;
    endedOn.set(objective.id, cycle.state === 'closed' ? (cycle.closedOn ?? cycle.end) : null);
  }
  const began = cycles.filter(({ state }) => state !== 'planning').map(({ start }) => start);
  const facts: CoverageFacts = { endedOn, okrsBeganOn: began.sort()[0] ?? null };
  return { kpis, objectives, facts };
}

export async function blindSpots(store: Store, actor: Actor, input: { team?: string | undefined }) {
  const { db } = store;
  const teams = (await allTeams(db)).filter(({ id }) => isSeen(actor, id));
  const team = input.team === undefined ? null : (teams.find(({ id }) => id === input.team) ?? null);
  if (input.team !== undefined && team === null) throw new Refusal('right.absent', {});
  const [activities, { kpis, objectives, facts }] = await Promise.all([
    activitiesOf(db, team ? [team.id] : teams.map(({ id }) => id)),
    known(db),
  ]);
  const kpiOf = new Map(kpis.filter(({ ownerTeamId }) => isSeen(actor, ownerTeamId)).map((kpi) => [kpi.id, kpi]));
  const objectiveOf = new Map(objectives.filter((one) => isSeen(actor, one.team_id)).map((one) => [one.id, one]));
  const place = new Map(teams.map(({ id }, at) => [id, at]));
  const shown = activities
    .map((activity) => ({ activity, coverage: coverageOf(seenBy(activity, kpiOf, objectiveOf), facts) }))
    .sort(
      (a, b) =>
        coverageRank(a.coverage) - coverageRank(b.coverage) ||
        (place.get(a.activity.teamId) ?? 0) - (place.get(b.activity.teamId) ?? 0) ||
        a.activity.name.localeCompare(b.activity.name),
    );
  const measured = await measuredAmong(
    db,
    shown.flatMap(({ coverage }) => (coverage.kind === 'kpis' ? coverage.kpiIds : [])),
  );
  return {
    team: team && { id: team.id, name: team.name },
    teams: teams.map(({ id, name }) => ({ id, name, mayEdit: may(actor, 'activity.edit', { ownerTeamId: id }) })),
    okrsBeganOn: facts.okrsBeganOn,
    activities: shown.map(({ activity, coverage }) => ({
      id: activity.id,
      teamId: activity.teamId,
      name: activity.name,
      coverage: {
        kind: coverage.kind,
        kpis: coverage.kind === 'kpis' ? coverage.kpiIds.flatMap((id) => nameOf(kpiOf.get(id), measured)) : [],
        objective: coverage.kind === 'objective' ? titleOf(objectiveOf.get(coverage.objectiveId)) : null,
        why: coverage.kind === 'neither' ? coverage.why : null,
        since: coverage.kind === 'nobody' ? coverage.since : null,
        withOkrs: coverage.kind === 'nobody' && coverage.withOkrs,
      },
      mayEdit: may(actor, 'activity.edit', { ownerTeamId: activity.teamId }),
      version: activity.version,
    })),
    totals: coverageTotals(shown.map(({ coverage }) => coverage)),
    kpis: [...kpiOf.values()]
      .filter(({ status }) => status !== 'retired')
      .map(({ id, key, name }) => ({ id, key, name })),
    objectives: [...objectiveOf.values()]
      .filter(({ id }) => facts.endedOn.get(id) === null)
      .map(({ id, title, team_id }) => ({ id, title, teamId: team_id })),
  };
}

/** What stands behind a wall that went up later is absent, as everywhere. */
function seenBy(
  activity: Activity,
  kpis: ReadonlyMap<string, unknown>,
  objectives: ReadonlyMap<string, unknown>,
): Activity {
  const { follow } = activity;
  if (follow.kind === 'kpis')
    return { ...activity, follow: { ...follow, kpiIds: follow.kpiIds.filter((id) => kpis.has(id)) } };
  if (follow.kind === 'objective' && !objectives.has(follow.objectiveId))
    return { ...activity, follow: { kind: 'nobody' } };
  return activity;
}

const nameOf = (
  kpi:
    | { id: string; key: string; name: string; status: 'proposed' | 'live' | 'off-the-dashboard' | 'retired' }
    | undefined,
  measured: ReadonlySet<string>,
) => (kpi ? [{ key: kpi.key, name: kpi.name, status: kpi.status, measured: measured.has(kpi.id) }] : []);

const titleOf = (objective: { id: string; title: string } | undefined) =>
  objective ? { id: objective.id, title: objective.title } : null;

/**
 * Whatever an activity is put under must be visible to everyone who can see the activity: what the barest member of its
 * team sees. Otherwise the page of others would say that nobody follows it.
 */
export async function checkFollow(db: Reader, actor: Actor, teamId: string, follow: Follow): Promise<void> {
  if (follow.kind === 'neither' || follow.kind === 'nobody') return;
  const { kpis, objectives, facts } = await known(db);
  const sees = visibleTeams([{ teamId, role: 'member' }], teamTree(await allTeams(db)));
  const asked = follow.kind === 'kpis' ? follow.kpiIds : [follow.objectiveId];
  for (const id of asked) {
    const owner =
      follow.kind === 'kpis'
        ? kpis.find((kpi) => kpi.id === id)?.ownerTeamId
        : objectives.find((objective) => objective.id === id)?.team_id;
    if (owner === undefined || !isSeen(actor, owner)) throw new Refusal('right.absent', {});
    if (!sees.has(owner)) throw new Refusal('activity.behind-a-wall', {});
    if (facts.endedOn.get(id) !== null)
      throw new Refusal(follow.kind === 'kpis' ? 'activity.kpi-retired' : 'activity.cycle-over', {});
  }
}

/** Changed from followed to not followed: the day it stopped. */
export async function stoppedOn(db: Reader, activity: Activity, follow: Follow, today: string): Promise<string | null> {
  const { facts } = await known(db);
  const before = coverageOf(activity, facts);
  if (follow.kind !== 'nobody') return null;
  return before.kind === 'kpis' || before.kind === 'objective' ? today : before.kind === 'nobody' ? before.since : null;
}
