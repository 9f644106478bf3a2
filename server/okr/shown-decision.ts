import { localDate } from '../../src/calendar/local-time.ts';
import type { Decision } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { decisionsOf } from '../../store/decision.ts';
import type { Reader } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { isSeen } from './okr-place.ts';

/** The retrospective a decision was taken in: the cycle's own team's, or one of its teams'. */
export const RETROSPECTIVE = 'retrospective';

export const decidedAbout = ({ about }: Decision, kind: string): string | null =>
  about.find((one) => one.kind === kind)?.id ?? null;

export const isOfRetrospective = (decision: Decision): boolean => decidedAbout(decision, RETROSPECTIVE) !== null;

/** Behind a private team's wall on either side, a decision is absent: where it was taken, or who is to do it. */
export async function decisionsSeen(db: Reader, actor: Actor): Promise<Decision[]> {
  const teams = (await allTeams(db)).filter(({ id }) => isSeen(actor, id)).map(({ id }) => id);
  return (await decisionsOf(db, teams)).filter((decision) => {
    const takenBy = decidedAbout(decision, RETROSPECTIVE);
    return takenBy === null || isSeen(actor, takenBy);
  });
}

export function shownDecision(
  decision: Decision,
  teamName: (id: string) => string,
  kpiName: (id: string) => string | null,
  zone: string,
) {
  const { id, what, why, teamId, by, decidedAt, followed } = decision;
  const kpiId = decidedAbout(decision, 'kpi');
  return {
    id,
    what,
    why,
    team: { id: teamId, name: teamName(teamId) },
    by,
    decidedOn: localDate(zone, decidedAt),
    kpiName: kpiId === null ? null : kpiName(kpiId),
    followed: followed && { words: followed.words },
  };
}
