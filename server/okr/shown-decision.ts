import { localDate } from '../../src/calendar/local-time.ts';
import type { Decision } from '../../src/people/decision.ts';

/** The retrospective a decision was taken in: the cycle's own team's, or one of its teams'. */
export const RETROSPECTIVE = 'retrospective';

export const decidedAbout = ({ about }: Decision, kind: string): string | null =>
  about.find((one) => one.kind === kind)?.id ?? null;

export const isOfRetrospective = (decision: Decision): boolean => decidedAbout(decision, RETROSPECTIVE) !== null;

/** Behind a private team's wall on either side, a decision is absent: where it was taken, or who is to do it. */
export const isDecisionSeen = (decision: Decision, sees: (teamId: string) => boolean): boolean => {
  const takenBy = decidedAbout(decision, RETROSPECTIVE);
  return sees(decision.teamId) && (takenBy === null || sees(takenBy));
};

export function shownDecision(
  decision: Decision,
  teamName: (id: string) => string,
  kpiName: (id: string) => string | null,
  zone: string,
) {
  const { id, what, teamId, by, decidedAt, followed } = decision;
  const kpiId = decidedAbout(decision, 'kpi');
  return {
    id,
    what,
    team: { id: teamId, name: teamName(teamId) },
    by,
    decidedOn: localDate(zone, decidedAt),
    kpiName: kpiId === null ? null : kpiName(kpiId),
    followed: followed && { words: followed.words },
  };
}
