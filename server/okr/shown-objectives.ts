import { hearing, type Room } from '../../src/okr/hearing.ts';
import { rankByDots } from '../../src/okr/ranking.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import type { TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { initiativesOf } from '../../store/initiative.ts';
import { allKpis } from '../../store/kpi.ts';
import { currentMemberships } from '../../store/membership.ts';
import { type Objective, objectivesById } from '../../store/objective.ts';
import { askedOn, commentsOn, dotsOn, stancesOn } from '../../store/objective-voice.ts';
import type { Reader, Store } from '../../store/store.ts';
import { proposedBy } from '../../store/withdraw-proposal.ts';
import { isSeen } from './okr-place.ts';
import { shownGuardrails } from './shown-guardrails.ts';
import { forEveryone, shownKeyResults } from './shown-key-results.ts';

/** Everything said in the room about these objectives, with the members of the teams concerned. */
export async function roomOf(db: Reader, objectives: readonly Objective[]): Promise<Room> {
  const ids = objectives.map(({ id }) => id);
  const [stances, comments, asked, memberships] = await Promise.all([
    stancesOn(db, ids),
    commentsOn(db, ids),
    askedOn(db, ids),
    currentMemberships(db),
  ]);
  const members = new Map<string, string[]>();
  for (const { teamId, personId } of memberships) members.set(teamId, [...(members.get(teamId) ?? []), personId]);
  return { objectives, stances, comments, members, invited: asked.filter(({ teamId }) => teamId === null) };
}

export async function shownObjectives(
  store: Store,
  actor: Actor,
  cycle: Cycle,
  objectives: readonly Objective[],
  known: { readonly room: Room; readonly checkIns?: readonly TakenCheckIn[] },
) {
  const { db } = store;
  const ids = objectives.map(({ id }) => id);
  const teamIds = [...new Set(objectives.map(({ teamId }) => teamId))];
  const [keyResults, initiatives, dots, decisions, kpis] = await Promise.all([
    shownKeyResults(store, actor, cycle, ids, known),
    initiativesOf(db, ids),
    dotsOn(db, ids),
    decisionsOf(db, teamIds),
    allKpis(db),
  ]);
  const [guardrails, supported] = await Promise.all([
    shownGuardrails(db, actor, ids, decisions),
    supportedBy(db, actor, objectives),
  ]);
  const planned = cycle.state === 'planning';
  const personId = actor.kind === 'person' ? actor.id : null;
  const own = personId !== null && planned ? await proposedBy(db, personId, idsOf(keyResults)) : new Set<string>();
  const proposed = (ownerTeamId: string, id: string) => ({ ownerTeamId, authorId: own.has(id) ? personId : null });
  const ranked = new Map(
    rankByDots(objectives, dots, actor.kind === 'person' ? actor.id : '').map((one, at) => [
      one.objectiveId,
      { ...one, at },
    ]),
  );
  return objectives
    .map((objective) => {
      const heard = hearing(objective, known.room);
      const kpi = kpis.find(({ id }) => id === objective.improvesKpiId);
      return {
        id: objective.id,
        cycleId: objective.cycleId,
        teamId: objective.teamId,
        title: objective.title,
        whyNow: objective.whyNow,
        state: objective.state,
        rank: objective.rank,
        contributingTeams: objective.contributingTeams.filter(({ teamId }) => isSeen(actor, teamId)),
        serves: objective.serves,
        improvesKpi: kpi && isSeen(actor, kpi.ownerTeamId) ? { key: kpi.key, name: kpi.name } : null,
        supports: supported.get(objective.supportsObjectiveId ?? '') ?? null,
        beyondLimit: objective.beyondLimit,
        dots: ranked.get(objective.id)?.dots ?? 0,
        ownDots: ranked.get(objective.id)?.own ?? 0,
        agreeByTeam: heard.agreeByTeam.filter(({ teamId }) => isSeen(actor, teamId)),
        concerns: heard.concerns.length,
        teamsUnheard: heard.teamsUnheard.filter((teamId) => isSeen(actor, teamId)),
        keyResults: keyResults.filter(({ objectiveId }) => objectiveId === objective.id).map(forEveryone),
        guardrails: guardrails
          .filter(({ objectiveId }) => objectiveId === objective.id)
          .map(({ objectiveId: _, ...rail }) => rail),
        initiatives: initiatives
          .filter(({ objectiveId }) => objectiveId === objective.id)
          .map(({ objectiveId: _, ...initiative }) => initiative),
        mayEdit: may(actor, 'objective.edit', { ownerTeamId: objective.teamId }),
        mayWithdraw:
          planned && objective.state !== 'not-doing' && may(actor, 'objective.withdraw', subjectOf(objective)),
        mayWithdrawKeyResults: keyResults
          .filter((one) => one.objectiveId === objective.id && one.dropped === null)
          .filter(({ id }) => planned && may(actor, 'key-result.withdraw', proposed(objective.teamId, id)))
          .map(({ id }) => id),
        version: objective.version,
      };
    })
    .sort(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        (ranked.get(a.id)?.at ?? 0) - (ranked.get(b.id)?.at ?? 0),
    );
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

const subjectOf = ({ teamId, id, authorId }: Objective) => ({ ownerTeamId: teamId, id, authorId });

/** The objectives that these support, where the reader may see them. */
async function supportedBy(db: Reader, actor: Actor, objectives: readonly Objective[]) {
  const ids = objectives.flatMap(({ supportsObjectiveId }) => supportsObjectiveId ?? []);
  const found = await objectivesById(db, ids);
  return new Map(
    found.filter(({ teamId }) => isSeen(actor, teamId)).map(({ id, title, teamId }) => [id, { id, title, teamId }]),
  );
}
