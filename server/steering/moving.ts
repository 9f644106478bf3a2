import { weekOf, weeksOf } from '../../src/okr/cycle-week.ts';
import { type Guardrail, guardrailState } from '../../src/okr/guardrail.ts';
import { heldWeeks } from '../../src/okr/held-weeks.ts';
import { answerTo, type HelpAnswer, helpAskedIn } from '../../src/okr/help.ts';
import { rankedAsSeen } from '../../src/okr/ranking.ts';
import type { Decision } from '../../src/people/decision.ts';
import type { Look } from '../../src/steering/look.ts';
import type { CheckInMark, TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { guardrailsOfCycle } from '../../store/guardrail.ts';
import { helpAnswersOf } from '../../store/help-answer.ts';
import type { KeyResult } from '../../store/key-result.ts';
import { type Objective, objectivesOfCycle } from '../../store/objective.ts';
import type { Reader } from '../../store/store.ts';
import { coursesThen, type MovedCourse } from './moved-course.ts';
import type { PageAsked } from './page-of.ts';
import type { Piloted } from './piloted.ts';

/** A cycle with what it follows: everyone's, then what one reader sees of it. */
export interface Moving {
  readonly cycle: Cycle;
  readonly objectives: readonly Objective[];
  readonly guardrails: readonly Guardrail[];
  /** Decided about these guardrails, the first first. */
  readonly decisions: readonly Decision[];
  /** What teams answered to the help asked of them. */
  readonly answers: readonly HelpAnswer[];
  /** Those of today's page: the check-ins taken by then. */
  readonly checkIns: readonly CheckInMark[];
  /** The last check-in of each team. */
  readonly last: readonly TakenCheckIn[];
}

export type Rows<Name, Row> = (names: readonly Name[]) => Promise<ReadonlyMap<Name, Row>>;

/** Every cycle and what it follows, whoever asks. */
export interface AllMoving {
  readonly cycles: () => Promise<readonly Cycle[]>;
  readonly moving: (cycle: Cycle) => Promise<Moving>;
  /** The key results of these objectives. */
  readonly keyResults: Rows<string, readonly KeyResult[]>;
  readonly checkIns: Rows<string, TakenCheckIn>;
  /** Today's, as the page of the cycle has them. */
  readonly courses: (cycle: Cycle, today: string) => Rows<KeyResult, MovedCourse>;
}

/** What a cycle follows, whoever asks, without its check-ins. */
export async function followedIn(
  db: Reader,
  cycle: Cycle,
): Promise<Pick<Moving, 'objectives' | 'guardrails' | 'decisions' | 'answers'>> {
  const [all, guardrails, answers] = await Promise.all([
    objectivesOfCycle(db, cycle.id),
    guardrailsOfCycle(db, cycle.id),
    helpAnswersOf(db, cycle.id),
  ]);
  const objectives = all.filter(({ state }) => state === 'chosen');
  const rails = new Set(guardrails.map(({ id }) => id));
  const guarded = objectives.filter(({ id }) => guardrails.some(({ objectiveId }) => objectiveId === id));
  const decisions = await decisionsOf(db, [...new Set(guarded.map(({ teamId }) => teamId))]);
  return {
    objectives,
    guardrails,
    answers,
    decisions: decisions.filter(({ about }) => about.some(({ kind, id }) => kind === 'guardrail' && rails.has(id))),
  };
}

/** Taken, and what came of it not said yet; in the past, as it was at the end of that day. */
const stands =
  (asOf: string | undefined) =>
  ({ decidedAt, followed }: Decision): boolean =>
    asOf === undefined ? followed === null : decidedAt <= asOf && (followed === null || followed.at > asOf);

/** Ids grow with time: in the order taken. */
const inOrder = (taken: ReadonlyMap<string, TakenCheckIn>, ids: readonly string[]): TakenCheckIn[] =>
  [...ids].sort().flatMap((id) => taken.get(id) ?? []);

/** The last check-in of each team. */
export async function lastOfEachTeam(marks: readonly CheckInMark[], taken: Rows<string, TakenCheckIn>) {
  const ids = [...new Map(marks.map(({ id, teamId }) => [teamId, id])).values()];
  return inOrder(await taken(ids), ids);
}

/**
 * The cycle of that day: the one whose days hold it, else the next one started before its first day, whose goals are
 * settled. When a cycle was started is unknown to a past day: there only its own days count.
 */
function cycleOn(cycles: readonly Cycle[], { on, asOf, reader }: PageAsked): Cycle | undefined {
  const started = cycles.filter(({ state, teamId }) => state !== 'planning' && reader.sees.has(teamId));
  const now = started.find(({ start, end }) => start <= on && on <= end);
  if (now || asOf !== undefined) return now;
  const ahead = started.filter(({ state, start }) => state === 'running' && on < start);
  return ahead.sort((a, b) => (a.start < b.start ? -1 : 1))[0];
}

/** The cycle that runs on that day, or is about to, as this reader sees it; null before the first. */
export async function movingNow(all: AllMoving, asked: PageAsked): Promise<Moving | null> {
  const { on, reader } = asked;
  const cycle = cycleOn(await all.cycles(), asked);
  if (!cycle) return null;
  const whole = await all.moving(cycle);
  const objectives = rankedAsSeen(whole.objectives.filter(({ teamId }) => reader.sees.has(teamId)));
  const seen = new Set(objectives.map(({ id }) => id));
  const checkIns = whole.checkIns.filter((one) => one.on <= on && reader.sees.has(one.teamId));
  return {
    cycle,
    objectives,
    guardrails: whole.guardrails.filter(({ objectiveId }) => seen.has(objectiveId)),
    decisions: whole.decisions.filter(stands(asked.asOf)),
    answers: whole.answers.filter(({ at }) => asked.asOf === undefined || at <= asked.asOf),
    checkIns,
    last:
      asked.asOf === undefined
        ? whole.last.filter(({ teamId }) => reader.sees.has(teamId))
        : await lastOfEachTeam(checkIns, all.checkIns),
  };
}

const onPage = (objective: Objective, { page, root }: PageAsked): boolean =>
  page.kind === 'organisation'
    ? objective.teamId === root.id
    : page.teamIds.has(objective.teamId) ||
      objective.contributingTeams.some(({ teamId, answer }) => answer === 'accepted' && page.teamIds.has(teamId));

/** One page of objectives, where the organisation has none of its own. */
const MOST_OF_OTHERS = 9;

/**
 * The objectives of a page: the team's own and those it contributes to; the organisation's. Where the organisation has
 * none, its teams' first in rank, as many as one page holds.
 */
export function objectivesOnPage({ objectives }: Moving, asked: PageAsked): Objective[] {
  const byRank = (a: Objective, b: Objective) => (a.rank ?? 99) - (b.rank ?? 99) || (a.id < b.id ? -1 : 1);
  const own = objectives.filter((objective) => onPage(objective, asked)).sort(byRank);
  if (own.length > 0 || asked.page.kind === 'team') return own;
  return [...objectives].sort(byRank).slice(0, MOST_OF_OTHERS);
}

/** The KPIs that the objectives of a page mean to improve, or are guarded by. */
export function leanedOn(moving: Moving | null, asked: PageAsked): Set<string> {
  const objectives = moving ? objectivesOnPage(moving, asked) : [];
  const ids = new Set(objectives.map(({ id }) => id));
  return new Set([
    ...objectives.flatMap(({ improvesKpiId }) => (improvesKpiId === null ? [] : [improvesKpiId])),
    ...(moving?.guardrails ?? []).filter((rail) => ids.has(rail.objectiveId)).map(({ kpiId }) => kpiId),
  ]);
}

const stateOf = (rail: Guardrail, kpi: Piloted | undefined, overdue: ReadonlySet<string>) =>
  guardrailState(rail, {
    value: kpi?.facts?.value ?? null,
    overdue: overdue.has(rail.kpiId),
    signal: kpi?.facts?.signal?.side ?? null,
    level: kpi?.facts?.level ? (kpi.facts.level.perYear > 0 ? 'rising' : 'falling') : null,
  });

/** Guardrails crossed or to watch, and help asked of a team; nothing before the first day of the cycle. */
export function looksOfMoving(
  moving: Moving,
  kpis: ReadonlyMap<string, Piloted>,
  overdue: ReadonlySet<string>,
  on: string,
): Look[] {
  if (on < moving.cycle.start) return [];
  const objectives = new Map(moving.objectives.map((one) => [one.id, one]));
  const rails = moving.guardrails.flatMap((rail): Look[] => {
    const objective = objectives.get(rail.objectiveId);
    const kpi = kpis.get(rail.kpiId);
    const state = stateOf(rail, kpi, overdue);
    if (!objective || !kpi || (state !== 'crossed' && state !== 'to-watch')) return [];
    const about = {
      subject: { kind: 'guardrail', id: rail.id },
      ownerTeamId: objective.teamId,
      alsoTeamIds: objective.contributingTeams.map(({ teamId }) => teamId),
      since: kpi.facts?.last ?? moving.cycle.start,
      objectiveId: objective.id,
    };
    if (state === 'to-watch') return [{ ...about, kind: 'guardrail-to-watch' }];
    const value = kpi.facts?.value ?? 0;
    const limit = rail.atMost !== null && value > rail.atMost ? rail.atMost : (rail.atLeast ?? 0);
    const decision = moving.decisions.findLast((one) => one.about.some(({ id }) => id === rail.id));
    return [{ ...about, kind: 'guardrail-crossed', value, limit, decisionId: decision?.id ?? null }];
  });
  const help = helpAskedIn(moving.last)
    .filter((asked) => answerTo(asked, moving.answers) === null)
    .map(
      ({ keyResultId, fromTeamId, ofTeamId, on }): Look => ({
        kind: 'help-asked',
        subject: { kind: 'key-result', id: keyResultId },
        since: on,
        ownerTeamId: fromTeamId,
        teamId: ofTeamId,
        fromTeamId,
      }),
    );
  return [...rails, ...help];
}

/**
 * The KPIs that key results are measured by and that their reader may not see: where one was going is made of a past
 * that is its own team's.
 */
async function hiddenKpis(
  db: Reader,
  keyResults: readonly KeyResult[],
  sees: ReadonlySet<string>,
  known: ReadonlyMap<string, unknown>,
): Promise<ReadonlySet<string>> {
  const ids = keyResults.flatMap(({ measure }) =>
    measure?.kind === 'kpi' && !known.has(measure.kpiId) ? [measure.kpiId] : [],
  );
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('kpi').select(['id', 'owner_team_id']).where('id', 'in', ids).execute();
  return new Set(rows.flatMap((row) => (sees.has(row.owner_team_id) ? [] : [row.id])));
}

/** The move half, as the page shows it. */
export async function moveHalf(
  db: Reader,
  shared: AllMoving,
  asked: PageAsked,
  moving: Moving,
  kpis: ReadonlyMap<string, Piloted & { name: string }>,
  overdue: ReadonlySet<string>,
) {
  const objectives = objectivesOnPage(moving, asked);
  const { cycle, checkIns } = moving;
  const teams = new Set(objectives.map(({ teamId }) => teamId));
  const takenIds = checkIns.filter(({ teamId }) => teams.has(teamId)).map(({ id }) => id);
  const objectiveIds = objectives.map(({ id }) => id);
  const [byObjective, takenById] = await Promise.all([shared.keyResults(objectiveIds), shared.checkIns(takenIds)]);
  const keyResults = objectiveIds.flatMap((id) => byObjective.get(id) ?? []);
  const taken = inOrder(takenById, takenIds);
  const hidden = await hiddenKpis(db, keyResults, asked.reader.sees, kpis);
  const courses = await (asked.asOf === undefined
    ? shared.courses(cycle, asked.today)(keyResults)
    : coursesThen(db, cycle, keyResults, taken, asked));
  const wanted = new Set(objectiveIds);
  const ofPage = moving.guardrails.filter(({ objectiveId }) => wanted.has(objectiveId));
  const rails = Map.groupBy(ofPage, ({ objectiveId }) => objectiveId);
  const week = weekOf(cycle, asked.on);
  const teamName = (id: string) => ({ id, name: asked.teams.get(id)?.name ?? '' });
  return {
    cycle: {
      id: cycle.id,
      name: cycle.name,
      start: cycle.start,
      end: cycle.end,
      weeks: weeksOf(cycle),
      week,
      checkIns: heldWeeks(week, [...teams], checkIns),
    },
    objectives: objectives.map((objective) => ({
      id: objective.id,
      title: objective.title,
      rank: objective.rank,
      team: teamName(objective.teamId),
      contributing: objective.contributingTeams
        .filter(({ teamId, answer }) => answer === 'accepted' && asked.teams.has(teamId))
        .map(({ teamId }) => teamName(teamId)),
      serves: objective.serves !== null && objective.serves !== 'none' ? objective.serves.ambitionId : null,
      improvesKpiId:
        objective.improvesKpiId !== null && kpis.has(objective.improvesKpiId) ? objective.improvesKpiId : null,
      guardrails: (rails.get(objective.id) ?? [])
        .filter((rail) => kpis.has(rail.kpiId))
        .map((rail) => ({
          kpiId: rail.kpiId,
          kpiName: kpis.get(rail.kpiId)?.name ?? '',
          state: stateOf(rail, kpis.get(rail.kpiId), overdue),
        })),
      keyResults: (byObjective.get(objective.id) ?? []).map((one) => {
        const course = courses.get(one);
        const behindWall = one.measure?.kind === 'kpi' && hidden.has(one.measure.kpiId);
        const felt = taken
          .flatMap(({ entries }) => entries)
          .findLast((entry) => entry.keyResultId === one.id && entry.confidence !== null);
        return {
          id: one.id,
          statement: one.statement,
          unit: one.unit,
          baseline: one.baseline,
          target: one.target,
          dropped: one.dropped && { week: weekOf(cycle, one.dropped.on), reason: one.dropped.reason },
          firstMovementWeek: one.firstMovementWeek,
          values: [...(course?.values ?? [])],
          going: behindWall ? null : (course?.going ?? null),
          reading: behindWall ? null : (course?.reading ?? null),
          confidence: felt?.confidence ?? null,
        };
      }),
    })),
  };
}
