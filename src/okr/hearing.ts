import { currentStances, type StanceOf } from '../people/stance.ts';
import type { Objective } from './objective.ts';

export interface Voice extends StanceOf {
  readonly objectiveId: string;
}

export interface Room {
  readonly objectives: readonly Objective[];
  readonly stances: readonly Voice[];
  readonly comments: readonly { readonly objectiveId: string; readonly personId: string }[];
  /** The members of each concerned team; a count, a name or a rank never leaves this file, only who is still to be heard. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** People asked by name, whatever their team. */
  readonly invited: readonly { readonly objectiveId: string; readonly personId: string }[];
}

export interface Hearing {
  readonly objectiveId: string;
  /** By team, how many agree: no name. */
  readonly agreeByTeam: readonly { readonly teamId: string; readonly count: number }[];
  readonly concerns: readonly Voice[];
  readonly teamsUnheard: readonly string[];
  readonly invitedUnheard: readonly string[];
}

/** Who is concerned by an objective and has not had a say: its team beyond the author, contributing teams, people invited. */
export function hearing(objective: Objective, room: Room): Hearing {
  const stances = currentStances(room.stances.filter((voice) => voice.objectiveId === objective.id));
  const spoke = new Set([
    ...stances.map((voice) => voice.personId),
    ...room.comments.filter((comment) => comment.objectiveId === objective.id).map((comment) => comment.personId),
  ]);
  const membersOf = (teamId: string) => room.members.get(teamId) ?? [];
  const agreeing = new Set(stances.filter((voice) => voice.stance.kind === 'agree').map((voice) => voice.personId));
  const teams = [
    objective.teamId,
    ...objective.contributingTeams.filter((team) => team.answer !== 'declined').map((team) => team.teamId),
  ];
  const unheard = teams.filter((teamId) => {
    const answered = objective.contributingTeams.some((team) => team.teamId === teamId && team.answer === 'accepted');
    const others = membersOf(teamId).filter((personId) => personId !== objective.authorId);
    return !answered && others.length > 0 && !others.some((personId) => spoke.has(personId));
  });
  return {
    objectiveId: objective.id,
    agreeByTeam: teams
      .map((teamId) => ({ teamId, count: membersOf(teamId).filter((personId) => agreeing.has(personId)).length }))
      .filter((team) => team.count > 0),
    concerns: stances.filter((voice) => voice.stance.kind === 'concern'),
    teamsUnheard: unheard,
    invitedUnheard: room.invited
      .filter((each) => each.objectiveId === objective.id && !spoke.has(each.personId))
      .map((each) => each.personId),
  };
}

/** What a start must answer for: the teams and the number of people not heard on the objectives that were chosen. */
export function unheard(room: Room): { readonly teamIds: readonly string[]; readonly people: number } {
  const hearings = room.objectives
    .filter((objective) => objective.state === 'chosen')
    .map((objective) => hearing(objective, room));
  return {
    teamIds: [...new Set(hearings.flatMap((each) => each.teamsUnheard))].sort(),
    people: new Set(hearings.flatMap((each) => each.invitedUnheard)).size,
  };
}
