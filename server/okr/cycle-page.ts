import { currentCheckIns } from '../../src/okr/check-in.ts';
import { unheard } from '../../src/okr/hearing.ts';
import { toRevisit } from '../../src/okr/not-doing.ts';
import { unservedAmbitions } from '../../src/okr/objective.ts';
import { dotsLeft } from '../../src/okr/ranking.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { standingAmbitions } from '../../store/ambition.ts';
import { checkInsOf, type TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { allNotDoing } from '../../store/not-doing.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import { dotsOn } from '../../store/objective-voice.ts';
import type { Store } from '../../store/store.ts';
import { here, isSeen } from './okr-place.ts';
import { shownCycle } from './shown-cycle.ts';
import { roomOf, shownObjectives } from './shown-objectives.ts';

const current = (checkIns: readonly TakenCheckIn[]) =>
  currentCheckIns(checkIns.map((one) => ({ ...one, authorId: null })));

/** The cycle beside what we don't do, as the reader may see them. */
export async function cyclePage(store: Store, actor: Actor, cycle: Cycle) {
  const { db } = store;
  const { today } = await here(store);
  const all = await objectivesOfCycle(db, cycle.id);
  const seen = all.filter(({ teamId }) => isSeen(actor, teamId));
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
  const objectives = await shownObjectives(store, actor, cycle, seen, { room, checkIns: seenCheckIns });
  const mine = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : [];
  const heard = unheard(room);
  const visibleAmbitions = ambitions.filter(({ teamId }) => isSeen(actor, teamId));
  const revisitNow = new Set(toRevisit(items, today, cycle.state === 'planning').map(({ id }) => id));
  const teams = [...new Set(seen.filter(({ state }) => state === 'chosen').map(({ teamId }) => teamId))];
  return {
    cycle: shownCycle(cycle, actor, today),
    today,
    objectives,
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
      weeks: [...new Set(current(seenCheckIns).flatMap((one) => (one.teamId === teamId ? [one.week] : [])))],
    })),
    myTeamIds: teams.filter((teamId) => mine.includes(teamId)),
    helpAsked: helpAsked(objectives, seenCheckIns, mine),
  };
}

/** What blocks another team that one of mine could help with: what each team said last. */
function helpAsked(
  objectives: Awaited<ReturnType<typeof shownObjectives>>,
  checkIns: readonly TakenCheckIn[],
  mine: readonly string[],
) {
  const latest = new Map(current(checkIns).map((one) => [one.teamId, one]));
  return [...latest.values()].flatMap(({ teamId, entries }) =>
    entries.flatMap(({ keyResultId, blocked }) => {
      const objective = objectives.find(({ keyResults }) => keyResults.some(({ id }) => id === keyResultId));
      const keyResult = objective?.keyResults.find(({ id }) => id === keyResultId);
      if (!blocked?.helpFromTeamId || !mine.includes(blocked.helpFromTeamId) || !objective || !keyResult) return [];
      return [
        {
          fromTeamId: teamId,
          ofTeamId: blocked.helpFromTeamId,
          objectiveId: objective.id,
          statement: keyResult.statement,
          what: blocked.what,
        },
      ];
    }),
  );
}
