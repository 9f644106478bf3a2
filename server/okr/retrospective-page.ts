import { bucketsTouching } from '../../src/calendar/bucket.ts';
import { localDate } from '../../src/calendar/local-time.ts';
import { checkRetrospective, cycleCounts, noesOf } from '../../src/okr/retrospective.ts';
import type { Decision } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { subteamsOf, teamTree } from '../../src/people/team.ts';
import { Refusal } from '../../src/refusal.ts';
import { allCycles, type Cycle } from '../../store/cycle.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { allNotDoing, saidNoOn } from '../../store/not-doing.ts';
import type { Objective } from '../../store/objective.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { crossedDuring } from './crossed-during.ts';
import { annotationsDuring, wholeFirst } from './cycle-page.ts';
import { lastTime } from './last-time.ts';
import { midCycleOf } from './mid-cycle.ts';
import { here, isSeen, objectivesSeen } from './okr-place.ts';
import { shownCycle } from './shown-cycle.ts';
import { decidedAbout, decisionsSeen, isOfRetrospective, RETROSPECTIVE, shownDecision } from './shown-decision.ts';
import { shownKeyResults } from './shown-key-results.ts';
import { roomOf, shownObjectives } from './shown-objectives.ts';

/** Whose retrospective it is: one team's, with its subteams, or everyone's in the cycle. */
export async function retrospectiveAsked(store: Store, actor: Actor, cycle: Cycle, team: string | undefined) {
  checkRetrospective(cycle);
  const teams = (await allTeams(store.db)).filter(({ id }) => isSeen(actor, id));
  const named = new Map(teams.map(({ id, name }) => [id, name]));
  if (team !== undefined && !named.has(team)) throw new Refusal('right.absent', {});
  const one = team === undefined || team === cycle.teamId ? null : { id: team, name: named.get(team) ?? '' };
  const under = one && new Set([one.id, ...subteamsOf(teamTree(teams), one.id).map(({ id }) => id)]);
  return {
    teams,
    team: one,
    /** Decisions taken here belong to it. */
    takenBy: one?.id ?? cycle.teamId,
    of: (teamId: string) => under === null || under.has(teamId),
    named: (id: string) => named.get(id) ?? '',
  };
}

export async function retrospectivePage(store: Store, actor: Actor, cycle: Cycle, team: string | undefined) {
  const { db } = store;
  const { teams, takenBy, of, named, team: one } = await retrospectiveAsked(store, actor, cycle, team);
  const { organisation, today } = await here(store);
  const seen = await objectivesSeen(db, actor, cycle.id);
  const chosen = seen
    .filter((objective) => objective.state === 'chosen' && isOf(objective, of))
    .sort((a, b) => (a.rank ?? 1e3) - (b.rank ?? 1e3));
  const mine = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : [];
  const whole = wholeFirst(chosen, [...mine, takenBy], []);
  const ids = whole.map(({ id }) => id);
  const [room, before, kpis, decisions, crossed, noted, items, said, cycles] = await Promise.all([
    roomOf(db, whole),
    lastTime(db, actor, cycle, of),
    allKpis(db),
    decisionsSeen(db, actor),
    crossedDuring(db, actor, cycle, ids),
    annotationsDuring(db, actor, cycle),
    allNotDoing(db),
    saidNoOn(db),
    allCycles(db),
  ]);
  const shown = await shownObjectives(store, actor, cycle, whole, { room });
  const show = (decision: Decision) =>
    shownDecision(decision, named, (id) => seenKpi(kpis, actor, id)?.name ?? null, organisation.timezone);
  const own = teamsOf(chosen).filter((id) => may(actor, 'team.read-own', { ownerTeamId: id }));
  const midCycle = (await Promise.all(own.map((id) => midCycleOf(store, cycle, id)))).flat();
  const linked = kpisOf(shown);
  const day = (instant: string) => localDate(organisation.timezone, instant);
  return {
    cycle: shownCycle(cycle, actor, today),
    today,
    now: store.clock.now().toISOString(),
    team: one,
    teams: teamsOf(seen.filter(({ state }) => state === 'chosen')).map((id) => ({ id, name: named(id) })),
    deciders: teams.map(({ id, name }) => ({ id, name })),
    mayDecide: may(actor, 'decision.record', { ownerTeamId: takenBy }),
    lastTime: { ...before, decided: before.decisions.map(show) },
    decided: decisions
      .filter((decision) => decidedAbout(decision, 'cycle') === cycle.id && isTakenIn(decision, takenBy, one, of))
      .map(show),
    counts: cycleCounts(await toldOf(store, actor, cycle, chosen)),
    objectives: shown.map((objective) => ({
      ...objective,
      decided: decisions
        .filter((decision) => !isOfRetrospective(decision) && decidedAbout(decision, 'objective') === objective.id)
        .map(show),
      crossed: crossed
        .filter(({ objectiveId }) => objectiveId === objective.id)
        .map(({ objectiveId: _, ...run }) => run),
    })),
    others: chosen
      .filter((objective) => !whole.includes(objective))
      .map(({ id, teamId, title, rank }) => ({ id, teamId, title, rank })),
    parked: seen
      .filter((objective) => objective.state === 'not-doing' && of(objective.teamId))
      .map(({ id, teamId, title }) => ({ id, teamId, title })),
    notDoing: noesOf(items, cycle, ({ id }) => day(said.get(id) ?? store.clock.now().toISOString()))
      .filter(({ teamId }) => isSeen(actor, teamId) && (of(teamId) || teamId === cycle.teamId))
      .map(({ cameFrom: _, ...item }) => ({ ...item, state: { ...item.state }, toRevisit: false, mayEdit: false })),
    // A team reads what was noted on what it keeps or leans on; the organisation, all of it.
    annotations: noted.filter(
      ({ kpi }) => linked.has(kpi.key) || of(kpis.find(({ key }) => key === kpi.key)?.ownerTeamId ?? ''),
    ),
    kpis: kpis
      .filter((kpi) => linked.has(kpi.key))
      .map((kpi) => ({
        key: kpi.key,
        name: kpi.name,
        cadence: kpi.cadence,
        periods: bucketsTouching(cycle.start, today < cycle.end ? today : cycle.end, kpi.cadence, organisation),
        mayNote: may(actor, 'annotation.write', { ownerTeamId: kpi.ownerTeamId }),
      })),
    midCycle: midCycle.map(({ keyResultId, confidence, chance }) => ({
      keyResultId,
      confidence,
      chance: chance && { ...chance.frequency },
    })),
    own: own.map((id) => ({ id, name: named(id) })),
    next: nextOf(cycles, cycle),
  };
}

const isOf = ({ teamId, contributingTeams }: Objective, of: (teamId: string) => boolean): boolean =>
  of(teamId) || contributingTeams.some((one) => one.answer === 'accepted' && of(one.teamId));

const teamsOf = (objectives: readonly Objective[]): string[] => [...new Set(objectives.map(({ teamId }) => teamId))];

/** The organisation reads what every team decided; a team, what it decided and what was decided for it. */
function isTakenIn(decision: Decision, takenBy: string, team: object | null, of: (teamId: string) => boolean): boolean {
  const by = decidedAbout(decision, RETROSPECTIVE);
  return by !== null && (team === null || by === takenBy || of(by) || of(decision.teamId));
}

/** What each closing that is written says, as of now until the cycle is closed. */
async function toldOf(store: Store, actor: Actor, cycle: Cycle, chosen: readonly Objective[]) {
  const keyResults = await shownKeyResults(
    store,
    actor,
    cycle,
    chosen.map(({ id }) => id),
  );
  return keyResults.map(({ dropped, closing }) => ({
    dropped: dropped !== null,
    lines: closing && closing.version > 0 ? closing.lines : null,
  }));
}

const seenKpi = (kpis: readonly Kpi[], actor: Actor, id: string): Kpi | undefined =>
  kpis.find((kpi) => kpi.id === id && isSeen(actor, kpi.ownerTeamId));

type Shown = Awaited<ReturnType<typeof shownObjectives>>;

/** The KPIs that these objectives mean to improve, are measured by, or guard. */
function kpisOf(objectives: Shown): Set<string> {
  return new Set(
    objectives.flatMap(({ improvesKpi, keyResults, guardrails }) => [
      ...(improvesKpi ? [improvesKpi.key] : []),
      ...keyResults.flatMap(({ measure }) => (measure?.kpi ? [measure.kpi.key] : [])),
      ...guardrails.map(({ kpi }) => kpi.key),
    ]),
  );
}

function nextOf(cycles: readonly Cycle[], cycle: Cycle) {
  const next = cycles
    .filter(({ teamId, start }) => teamId === cycle.teamId && start > cycle.start)
    .sort((a, b) => a.start.localeCompare(b.start))[0];
  return next ? { id: next.id, name: next.name } : null;
}
