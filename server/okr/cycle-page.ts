import { currentCheckIns } from '../../src/okr/check-in.ts';
import { unheard } from '../../src/okr/hearing.ts';
import { answerTo, helpAskedIn } from '../../src/okr/help.ts';
import { toRevisit } from '../../src/okr/not-doing.ts';
import { unservedAmbitions } from '../../src/okr/objective.ts';
import { dotsLeft, rankByDots, rankedAsSeen } from '../../src/okr/ranking.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { standingAmbitions } from '../../store/ambition.ts';
import { annotationsBetween } from '../../store/annotation.ts';
import { checkInsOf, type TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { helpAnswersOf } from '../../store/help-answer.ts';
import { theKeyResult } from '../../store/key-result.ts';
import { allKpis } from '../../store/kpi.ts';
import { allNotDoing } from '../../store/not-doing.ts';
import { type Objective, objectivesOfCycle } from '../../store/objective.ts';
import { dotsOn } from '../../store/objective-voice.ts';
import type { Reader, Store } from '../../store/store.ts';
import { lastTime } from './last-time.ts';
import { here, isSeen, objectivesSeen } from './okr-place.ts';
import { shownCycle } from './shown-cycle.ts';
import { shownKeyResults } from './shown-key-results.ts';
import { roomOf, shownObjectives } from './shown-objectives.ts';

const current = (checkIns: readonly TakenCheckIn[]) =>
  currentCheckIns(checkIns.map((one) => ({ ...one, authorId: null })));

/** Beyond so many, a page of objectives is no page: the others are lines, asked for when opened. */
const WHOLE = 24;

/** The cycle beside what we don't do, as the reader may see them. */
export async function cyclePage(store: Store, actor: Actor, cycle: Cycle) {
  const { db } = store;
  const { today } = await here(store);
  const all = await objectivesOfCycle(db, cycle.id);
  const seen = rankedAsSeen(all.filter(({ teamId }) => isSeen(actor, teamId)));
  const [room, checkIns, ambitions, items, dots] = await Promise.all([
    roomOf(db, seen),
    checkInsOf(db, cycle.id),
    standingAmbitions(db),
    allNotDoing(db),
    dotsOn(
      db,
      all.map(({ id }) => id),
    ),
  ]);
  const seenCheckIns = checkIns.filter(({ teamId }) => isSeen(actor, teamId));
  const mine = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : [];
  const whole = wholeFirst(seen, [...mine, cycle.teamId], dots);
  const objectives = await shownObjectives(store, actor, cycle, whole, { room, checkIns: seenCheckIns });
  const heard = unheard(room);
  const visibleAmbitions = ambitions.filter(({ teamId }) => isSeen(actor, teamId));
  const revisitNow = new Set(toRevisit(items, today, cycle.state === 'planning').map(({ id }) => id));
  const teams = [...new Set(seen.filter(({ state }) => state === 'chosen').map(({ teamId }) => teamId))];
  const lines = current(seenCheckIns);
  const ended = cycle.state === 'closing' || cycle.state === 'closed';
  return {
    cycle: shownCycle(cycle, actor, today),
    today,
    objectives,
    others: seen
      .filter((objective) => !whole.includes(objective))
      .map(({ id, teamId, title, state, rank }) => ({ id, teamId, title, state, rank })),
    ...(cycle.state === 'closing'
      ? await closingLeft(store, actor, cycle, seen)
      : { questionsLeft: 0, lastValueOn: null }),
    annotations: ended ? await annotationsDuring(db, actor, cycle) : [],
    lastTime: cycle.state === 'planning' ? await lastTime(db, actor, cycle) : null,
    notDoing: items
      .filter((item) => isSeen(actor, item.teamId) && (item.state.kind === 'standing' || item.cycleId === cycle.id))
      .map(({ cameFrom: _, ...item }) => ({
        ...item,
        state: { ...item.state },
        toRevisit: revisitNow.has(item.id),
        mayEdit: may(actor, 'not-doing.edit', { ownerTeamId: item.teamId }),
      })),
    ambitions: visibleAmbitions,
    unservedAmbitionIds: unservedAmbitions(visibleAmbitions, seen).map(({ id }) => id),
    unheard: { teamIds: heard.teamIds.filter((teamId) => isSeen(actor, teamId)), people: heard.people },
    dotsLeft: actor.kind === 'person' ? dotsLeft(dots, actor.id) : 0,
    checkIns: teams.map((teamId) => ({
      teamId,
      weeks: [...new Set(lines.flatMap((one) => (one.teamId === teamId ? [one.week] : [])))],
    })),
    myTeamIds: teams.filter((teamId) => mine.includes(teamId)),
    helpAsked: ended ? [] : await helpAsked(db, actor, cycle, lines, mine),
  };
}

/** One team's objectives, as its line is opened. */
export async function objectivesOfTeam(store: Store, actor: Actor, cycle: Cycle, teamId: string) {
  const { db } = store;
  const own = (await objectivesSeen(db, actor, cycle.id)).filter((objective) => objective.teamId === teamId);
  if (own.length === 0) return [];
  const [room, checkIns] = await Promise.all([roomOf(db, own), checkInsOf(db, cycle.id, teamId)]);
  return shownObjectives(store, actor, cycle, own, { room, checkIns });
}

/** The reader's teams first, then by rank or by dots; all of them where they are few. */
export function wholeFirst(
  seen: readonly Objective[],
  near: readonly string[],
  dots: Parameters<typeof rankByDots>[1],
): readonly Objective[] {
  if (seen.length <= WHOLE) return seen;
  const byDots = new Map(rankByDots(seen, dots, '').map(({ objectiveId }, at) => [objectiveId, at]));
  const order = (objective: Objective) =>
    (near.includes(objective.teamId) ? 0 : 1e6) +
    (objective.state === 'not-doing' ? 1e5 : 0) +
    (objective.rank ?? 1e3 + (byDots.get(objective.id) ?? 0));
  return seen.toSorted((a, b) => order(a) - order(b)).slice(0, WHOLE);
}

/** What the closing still asks, and until when a value may still change what it says. */
async function closingLeft(store: Store, actor: Actor, cycle: Cycle, seen: readonly Objective[]) {
  const chosen = seen.filter(({ state }) => state === 'chosen').map(({ id }) => id);
  const keyResults = await shownKeyResults(store, actor, cycle, chosen);
  const awaited = keyResults.flatMap(({ lines, dropped }) =>
    dropped === null && lines.beyond.kind === 'last-value-awaited' ? [lines.beyond.on] : [],
  );
  return {
    questionsLeft: keyResults.reduce((sum, { closing }) => sum + (closing?.gaps.length ?? 0), 0),
    lastValueOn: awaited.sort().at(-1) ?? null,
  };
}

/** What people noted on KPIs while the cycle ran: some of it may have played. */
export async function annotationsDuring(db: Reader, actor: Actor, cycle: Cycle) {
  const kpis = new Map(
    (await allKpis(db)).filter(({ ownerTeamId }) => isSeen(actor, ownerTeamId)).map((kpi) => [kpi.id, kpi]),
  );
  return (await annotationsBetween(db, cycle.start, cycle.end)).flatMap(({ kpiId, period, text }) => {
    const kpi = kpis.get(kpiId);
    return kpi ? [{ kpi: { key: kpi.key, name: kpi.name }, period, text }] : [];
  });
}

/** Help asked of one of mine, and what others answered to mine: what each team said last. */
async function helpAsked(
  db: Reader,
  actor: Actor,
  cycle: Cycle,
  lines: ReturnType<typeof current>,
  mine: readonly string[],
) {
  const latest = new Map(lines.map((one) => [one.teamId, one]));
  const asked = helpAskedIn([...latest.values()]).filter(
    ({ fromTeamId, ofTeamId }) => mine.includes(ofTeamId) || (mine.includes(fromTeamId) && isSeen(actor, ofTeamId)),
  );
  const answers = asked.length > 0 ? await helpAnswersOf(db, cycle.id) : [];
  const told = asked.map((one) => ({
    ...one,
    answer: answerTo(one, answers)?.words ?? null,
    mine: mine.includes(one.ofTeamId),
  }));
  // Answered, it is the other's to read; asked and not answered, it is on its way.
  const shown = told.filter(({ answer, mine: ofMine }) => (answer === null) === ofMine);
  return Promise.all(
    shown.map(async ({ week: _, on: _on, ...help }) => {
      const { objectiveId, statement } = await theKeyResult(db, help.keyResultId);
      return { ...help, objectiveId, statement };
    }),
  );
}
