import { type DriftSettings, defaults } from '../../src/drift/settings.ts';
import type { Actor } from '../../src/people/relation.ts';
import { type TeamTree, teamTree } from '../../src/people/team.ts';
import { checkInsOf } from '../../store/check-in.ts';
import { allCycles, type Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { columnsRead } from '../../store/definition-columns.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { guardrailsOf } from '../../store/guardrail.ts';
import { keyResultsOf, targetChangesOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import { usesOfKpis } from '../../store/kpi-use.ts';
import { currentMemberships } from '../../store/membership.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import { commentsOn, stancesOn } from '../../store/objective-voice.ts';
import { questionThresholds } from '../../store/question-thresholds.ts';
import { rowReadings } from '../../store/reading.ts';
import type { Reader, Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { here } from '../okr/okr-place.ts';
import { shownKeyResults } from '../okr/shown-key-results.ts';
import { pilotedKpis } from '../steering/piloted.ts';

/** Cycles looked back on: what the detectors that need history ask for, and one more. */
const LOOKED_BACK = 3;

/** Cycles that run side by side: the organisation's, and those of teams that plan their own. */
const SIDE_BY_SIDE = 6;

/** Everything the detectors are told of, for every team at once: the number of queries does not grow with the teams. */
export async function gather(store: Store) {
  const { db } = store;
  const [{ organisation, today }, teams, memberships, cycles, thresholds] = await Promise.all([
    here(store),
    allTeams(db),
    currentMemberships(db),
    allCycles(db),
    questionThresholds(db),
  ]);
  const teamIds = teams.map(({ id }) => id);
  const now = cyclesNow(cycles, today);
  const closed = cycles
    .filter((one) => !now.includes(one) && one.start <= today && ['closing', 'closed'].includes(one.state))
    .slice(0, LOOKED_BACK * Math.max(1, now.length));
  const [moving, past, held] = await Promise.all([
    Promise.all(now.map((cycle) => movingIn(store, cycle, teamIds))),
    Promise.all(closed.map(async (cycle) => ({ cycle, ...(await closedIn(db, cycle)) }))),
    holding(db, teamIds),
  ]);
  const keyResults = moving.flatMap((one) => one.keyResults);
  return {
    today,
    organisation,
    settings: settingsOf(organisation.limits, thresholds.chosen),
    teams,
    tree: teamTree(teams) as TeamTree,
    members: Map.groupBy(memberships, ({ teamId }) => teamId),
    moving,
    past,
    ...held,
    ranges: await rangesOf(db, keyResults, held),
  };
}

export type Everything = Awaited<ReturnType<typeof gather>>;

/** What one team is looked at with: its own cycle among those that run, and what everyone shares. */
export type Gathered = Omit<Everything, 'moving'> & Moving;

export function gatheredFor(all: Everything, teamId: string): Gathered {
  const moving =
    all.moving.find(({ objectives }) => objectives.some((one) => one.teamId === teamId)) ??
    all.moving.find(({ cycle }) => cycle?.teamId === teamId || all.tree.get(cycle?.teamId ?? '')?.parentId === null);
  return { ...all, ...(moving ?? nothingMoves) };
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

/** The cycles that run or close; while there are none, those being planned. */
function cyclesNow(cycles: readonly Cycle[], today: string): Cycle[] {
  const around = (one: Cycle) => Number(one.start <= today && today <= one.end);
  const open = cycles.filter(({ state }) => state === 'running' || state === 'closing');
  const now = open.length > 0 ? open : cycles.filter(({ state }) => state === 'planning').reverse();
  return [...now].sort((a, b) => around(b) - around(a)).slice(0, SIDE_BY_SIDE);
}

type Moving = Omit<Awaited<ReturnType<typeof movingIn>>, 'cycle'> & { readonly cycle: Cycle | null };

const nothingMoves: Moving = {
  cycle: null,
  objectives: [],
  keyResults: [],
  openedOn: new Map(),
  changes: [],
  checkIns: [],
  stances: [],
  comments: [],
  guardrails: [],
  contributors: new Map(),
};

async function movingIn(store: Store, cycle: Cycle, teamIds: readonly string[]) {
  const { db } = store;
  const objectives = await objectivesOfCycle(db, cycle.id);
  const ids = objectives.map(({ id }) => id);
  const everything: Actor = { kind: 'token', acts: new Set(), sees: new Set(teamIds) };
  const checkIns = await checkInsOf(db, cycle.id);
  const keyResults = (await shownKeyResults(store, everything, cycle, ids, { checkIns })).filter(
    ({ dropped }) => dropped === null,
  );
  const keyResultIds = keyResults.map(({ id }) => id);
  const [changes, stances, comments, guardrails, openedOn, contributors] = await Promise.all([
    targetChangesOf(db, keyResultIds),
    stancesOn(db, ids),
    commentsOn(db, ids),
    guardrailsOf(db, ids),
    daysOfCreation(db, ids),
    hands(db, [...ids, ...keyResultIds]),
  ]);
  return { cycle, objectives, keyResults, openedOn, changes, checkIns, stances, comments, guardrails, contributors };
}

async function daysOfCreation(db: Reader, objectiveIds: readonly string[]): Promise<Map<string, string>> {
  if (objectiveIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('key_result')
    .select(['id', 'created_at'])
    .where('objective_id', 'in', objectiveIds)
    .execute();
  return new Map(rows.map(({ id, created_at }) => [id, created_at.slice(0, 10)]));
}

/** Who wrote each objective and key result, for a count alone: it goes no further than the picture's number. */
async function hands(db: Reader, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('event')
    .select(['subject_id', 'actor_id'])
    .distinct()
    .where('subject_kind', 'in', ['objective', 'key-result'])
    .where('subject_id', 'in', ids)
    .where('actor_id', 'is not', null)
    .execute();
  const hands = new Map<string, Set<string>>();
  for (const { subject_id, actor_id } of rows)
    hands.set(subject_id, new Set([...(hands.get(subject_id) ?? []), actor_id ?? '']));
  return hands;
}

/** What a cycle that is over kept of each key result, with its team. */
async function closedIn(db: Reader, cycle: Cycle) {
  const objectives = (await objectivesOfCycle(db, cycle.id)).filter(({ state }) => state === 'chosen');
  const keyResults = await keyResultsOf(
    db,
    objectives.map(({ id }) => id),
  );
  const closings = await closingsOf(
    db,
    keyResults.map(({ id }) => id),
  );
  const teamOf = new Map(objectives.map(({ id, teamId }) => [id, teamId]));
  return {
    keyResults: keyResults.map(({ id, objectiveId, statement, commitment }) => ({
      id,
      teamId: teamOf.get(objectiveId) ?? '',
      statement,
      intent: commitment,
      score: closings.find(({ keyResultId }) => keyResultId === id)?.given?.score ?? null,
    })),
  };
}

async function holding(db: Reader, teamIds: readonly string[]) {
  const [piloted, kpis, follows, uses, decisions] = await Promise.all([
    pilotedKpis(db),
    allKpis(db),
    db.selectFrom('kpi_follow').selectAll().execute(),
    usesOfKpis(db),
    decisionsOf(db, teamIds),
  ]);
  const live = kpis.filter(({ status }) => status === 'live');
  const versions = await currentVersions(
    db,
    live.map(({ id }) => id),
  );
  const cited = new Map<string, string>();
  for (const { about, decidedAt } of decisions)
    for (const { kind, id } of about) if (kind === 'kpi') cited.set(id, decidedAt.slice(0, 10));
  const columnsOf = await columnsRead(db, versions.values());
  return { piloted: new Map(piloted.map((one) => [one.kpiId, one])), live, versions, columnsOf, follows, uses, cited };
}

/** The stable range of the KPIs that measure a key result. */
async function rangesOf(
  db: Reader,
  keyResults: Awaited<ReturnType<typeof movingIn>>['keyResults'],
  { piloted, live }: Pick<Awaited<ReturnType<typeof holding>>, 'piloted' | 'live'>,
) {
  const measuring = new Map(
    live
      .filter(({ key }) => keyResults.some(({ measure }) => measure?.kpi?.key === key))
      .flatMap(({ id, key }) => {
        const seriesId = piloted.get(id)?.seriesId;
        return seriesId ? [[seriesId, { id, key }] as const] : [];
      }),
  );
  const readings = await rowReadings(db, [...measuring.keys()]);
  return new Map(
    [...measuring].flatMap(([seriesId, { id, key }]) => {
      const range = readings.get(seriesId)?.range;
      return range ? [[key, { kpiId: id, lower: range.lower, upper: range.upper }] as const] : [];
    }),
  );
}
