import { localDate } from '../../src/calendar/local-time.ts';
import { type DriftSettings, defaults } from '../../src/drift/settings.ts';
import { currentCheckIns } from '../../src/okr/check-in.ts';
import { lineOf, type TeamTree, teamTree } from '../../src/people/team.ts';
import { checkInsOfCycles } from '../../store/check-in.ts';
import { allCycles, type Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { columnsRead } from '../../store/definition-columns.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { guardrailsOf } from '../../store/guardrail.ts';
import { initiativesOf } from '../../store/initiative.ts';
import { keyResultsOf, targetChangesOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import { usesOfKpis } from '../../store/kpi-use.ts';
import { currentMemberships } from '../../store/membership.ts';
import { objectivesOfCycles } from '../../store/objective.ts';
import { commentsOn, stancesOn } from '../../store/objective-voice.ts';
import { questionThresholds } from '../../store/question-thresholds.ts';
import { rowReadings } from '../../store/reading.ts';
import type { Reader, Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { coursesAcross } from '../okr/key-result-course.ts';
import { versionNumbers } from '../okr/measured-key-results.ts';
import { here } from '../okr/okr-place.ts';
import { pilotedKpis } from '../steering/piloted.ts';
import { explainedIn } from '../wording/explained.ts';
import { handsOn } from './hands.ts';

/** Everything the detectors are told of, for every team at once: the number of queries grows neither with the teams nor with their cycles. */
export async function gather(store: Store) {
  const { db } = store;
  const [place, teams, memberships, cycles, thresholds, kpis] = await Promise.all([
    here(store),
    allTeams(db),
    currentMemberships(db),
    allCycles(db),
    questionThresholds(db),
    allKpis(db),
  ]);
  const { organisation, today } = place;
  const settings = settingsOf(organisation.limits, thresholds.chosen);
  const now = cyclesNow(cycles, today);
  const moving = await movingIn(store, now, { ...place, kpis });
  const [past, held] = await Promise.all([
    closedIn(db, lookedBackOn(cycles, now, today, settings)),
    holding(
      db,
      kpis,
      teams.map(({ id }) => id),
      moving.keyResults,
    ),
  ]);
  return {
    today,
    organisation,
    settings,
    teams,
    tree: teamTree(teams) as TeamTree,
    members: Map.groupBy(memberships, ({ teamId }) => teamId),
    now,
    ...moving,
    past,
    ...held,
  };
}

export type Everything = Awaited<ReturnType<typeof gather>>;

/** What one team is looked at with in one cycle, and what everyone shares. */
export type Gathered = Everything & { readonly cycle: Cycle | null };

/**
 * A team is looked at in each running cycle in which it has an objective: the organisation's, and its own. While none of
 * them runs, in the one that closes or is planned; with no objective yet, in its own cycle or everyone's.
 */
export function gatheredFor(all: Everything, teamId: string): Gathered[] {
  const { tree, now } = all;
  const withIts = now.filter(({ id }) => all.objectives.some((one) => one.cycleId === id && one.teamId === teamId));
  const running = withIts.filter(({ state }) => state === 'running');
  const itsOwn = now.find((one) => one.teamId === teamId || tree.get(one.teamId)?.parentId === null);
  const cycles = running.length > 0 ? running : [withIts[0] ?? itsOwn ?? null];
  const line = new Set(lineOf(tree, teamId).map(({ id }) => id));
  const past = all.past.filter(
    ({ cycle, keyResults }) => line.has(cycle.teamId) || keyResults.some((one) => one.teamId === teamId),
  );
  return cycles.map((cycle) => ({
    ...all,
    cycle,
    past,
    objectives: all.objectives.filter(({ cycleId }) => cycleId === cycle?.id),
    checkIns: all.checkIns.filter(({ cycleId }) => cycleId === cycle?.id),
  }));
}

/** The organisation's own limits are the thresholds of "a lot at once", unless it said otherwise. */
export function settingsOf(
  limits: { readonly objectivesPerTeam: number; readonly keyResultsPerObjective: number },
  thresholds: Partial<DriftSettings>,
): DriftSettings {
  const { objectivesPerTeam, keyResultsPerObjective } = limits;
  return {
    ...defaults,
    objectives: objectivesPerTeam,
    keyResultsEach: keyResultsPerObjective,
    keyResultsInAll: objectivesPerTeam * keyResultsPerObjective,
    ...thresholds,
  };
}

/** The cycles that run or close, side by side; while there are none, those being planned. The one around today first. */
function cyclesNow(cycles: readonly Cycle[], today: string): Cycle[] {
  const around = (one: Cycle) => Number(one.start <= today && today <= one.end);
  const open = cycles.filter(({ state }) => state === 'running' || state === 'closing');
  const now = open.length > 0 ? open : cycles.filter(({ state }) => state === 'planning').reverse();
  return [...now].sort((a, b) => around(b) - around(a));
}

/** Of each team that plans cycles, as many as the detectors that need history ask for, and one more. The latest first. */
function lookedBackOn(
  cycles: readonly Cycle[],
  now: readonly Cycle[],
  today: string,
  { reachedCycles, uncitedCycles, closedCycles }: DriftSettings,
): Cycle[] {
  const over = cycles.filter(
    (one) => !now.includes(one) && one.start <= today && ['closing', 'closed'].includes(one.state),
  );
  const many = Math.max(reachedCycles, uncitedCycles, closedCycles) + 1;
  const kept = new Set([...Map.groupBy(over, ({ teamId }) => teamId).values()].flatMap((own) => own.slice(0, many)));
  return over.filter((one) => kept.has(one));
}

type Place = Awaited<ReturnType<typeof here>> & { readonly kpis: Awaited<ReturnType<typeof allKpis>> };

async function movingIn(store: Store, cycles: readonly Cycle[], { organisation, today, kpis }: Place) {
  const { db } = store;
  const cycleIds = cycles.map(({ id }) => id);
  const [objectives, taken, startedOn] = await Promise.all([
    objectivesOfCycles(db, cycleIds),
    checkInsOfCycles(db, cycleIds),
    daysOfStart(db, organisation.timezone, cycleIds),
  ]);
  const ids = objectives.map(({ id }) => id);
  const cycleOf = new Map(objectives.map(({ id, cycleId }) => [id, cycles.find((one) => one.id === cycleId)]));
  const kept = (await keyResultsOf(db, ids)).filter(({ dropped }) => dropped === null);
  const rules = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const courses = await coursesAcross(
    store,
    kept.flatMap((keyResult) => {
      const cycle = cycleOf.get(keyResult.objectiveId);
      return cycle ? [{ cycle, keyResult }] : [];
    }),
    { kpis, rules, versions: await versionNumbers(db, kept), today },
  );
  const keyResults = kept.map((keyResult) => ({ ...keyResult, course: courses.get(keyResult.id) ?? null }));
  const keyResultIds = kept.map(({ id }) => id);
  const [changes, stances, comments, guardrails, openedOn, initiatives, explained] = await Promise.all([
    targetChangesOf(db, keyResultIds),
    stancesOn(db, ids),
    commentsOn(db, ids),
    guardrailsOf(db, ids),
    daysOfCreation(db, organisation.timezone, ids),
    initiativesOf(db, ids),
    explainedIn(db, [...objectives.map(({ title }) => title), ...kept.map(({ statement }) => statement)]),
  ]);
  return {
    objectives,
    keyResults,
    startedOn,
    openedOn,
    changes,
    // A corrected one gives way to its correction: what it said counts no more, nor twice.
    checkIns: currentCheckIns(taken),
    stances,
    comments,
    guardrails,
    explained,
    contributors: await handsOn(db, { objectives, keyResults: kept, checkIns: taken, initiatives }),
  };
}

/** The day each cycle was started, which may be after its first one. */
async function daysOfStart(db: Reader, zone: string, cycleIds: readonly string[]): Promise<Map<string, string>> {
  if (cycleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('event')
    .select(['subject_id', 'at'])
    .where('subject_kind', '=', 'cycle')
    .where('subject_id', 'in', cycleIds)
    .where('operation', '=', 'cycle.start')
    .execute();
  return new Map(rows.map(({ subject_id, at }) => [subject_id, localDate(zone, at)]));
}

async function daysOfCreation(db: Reader, zone: string, objectiveIds: readonly string[]): Promise<Map<string, string>> {
  if (objectiveIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('key_result')
    .select(['id', 'created_at'])
    .where('objective_id', 'in', objectiveIds)
    .execute();
  return new Map(rows.map(({ id, created_at }) => [id, localDate(zone, created_at)]));
}

/** What each cycle that is over kept of its key results, with their teams. */
async function closedIn(db: Reader, cycles: readonly Cycle[]) {
  const ids = cycles.map(({ id }) => id);
  const objectives = (await objectivesOfCycles(db, ids)).filter(({ state }) => state === 'chosen');
  const keyResults = await keyResultsOf(
    db,
    objectives.map(({ id }) => id),
  );
  const closings = await closingsOf(
    db,
    keyResults.map(({ id }) => id),
  );
  const scores = new Map(closings.map(({ keyResultId, given }) => [keyResultId, given?.score ?? null]));
  const of = Map.groupBy(objectives, ({ cycleId }) => cycleId);
  return cycles.map((cycle) => {
    const teamOf = new Map((of.get(cycle.id) ?? []).map(({ id, teamId }) => [id, teamId]));
    return {
      cycle,
      keyResults: keyResults.flatMap(({ id, objectiveId, statement, commitment, baseline, target }) => {
        const teamId = teamOf.get(objectiveId);
        return teamId === undefined
          ? []
          : [{ id, teamId, statement, baseline, target, intent: commitment, score: scores.get(id) ?? null }];
      }),
    };
  });
}

type Kpis = Awaited<ReturnType<typeof allKpis>>;
type Moved = Awaited<ReturnType<typeof movingIn>>['keyResults'];

async function holding(db: Reader, kpis: Kpis, teamIds: readonly string[], keyResults: Moved) {
  const [piloted, follows, uses, decisions] = await Promise.all([
    pilotedKpis(db),
    db.selectFrom('kpi_follow').selectAll().execute(),
    usesOfKpis(db),
    decisionsOf(db, teamIds),
  ]);
  const live = kpis.filter(({ status }) => status === 'live');
  // A key result may be measured by one that nobody pilots yet, or any more: it has a meaning and a rhythm all the same.
  const used = new Set(keyResults.flatMap(({ measure }) => (measure?.kind === 'kpi' ? [measure.kpiId] : [])));
  const measuring = new Map(kpis.filter(({ id }) => used.has(id)).map((kpi) => [kpi.id, kpi]));
  const versions = await currentVersions(db, [...new Set([...live.map(({ id }) => id), ...measuring.keys()])]);
  const cited = new Map<string, string>();
  for (const { about, decidedAt } of decisions)
    for (const { kind, id } of about) if (kind === 'kpi') cited.set(id, decidedAt.slice(0, 10));
  const columnsOf = await columnsRead(db, versions.values());
  const lines = new Map(piloted.map((one) => [one.kpiId, one]));
  return {
    piloted: lines,
    live,
    /** The same for every team, so that a name is read once. */
    named: live.map(({ id, name, ownerTeamId }) => ({
      id,
      name,
      ownerTeamId,
      specHash: versions.get(id)?.specHash ?? null,
    })),
    measuring,
    versions,
    columnsOf,
    follows,
    uses,
    cited,
    ranges: await rangesOf(db, [...measuring.keys()], lines),
  };
}

/** The stable range of the KPIs that measure a key result. */
async function rangesOf(
  db: Reader,
  kpiIds: readonly string[],
  piloted: ReadonlyMap<string, Awaited<ReturnType<typeof pilotedKpis>>[number]>,
) {
  const seriesOf = new Map(
    kpiIds.flatMap((id) => {
      const seriesId = piloted.get(id)?.seriesId;
      return seriesId ? [[id, seriesId] as const] : [];
    }),
  );
  const readings = await rowReadings(db, [...seriesOf.values()]);
  return new Map(
    [...seriesOf].flatMap(([kpiId, seriesId]) => {
      const range = readings.get(seriesId)?.range;
      return range ? [[kpiId, { kpiId, lower: range.lower, upper: range.upper }] as const] : [];
    }),
  );
}
