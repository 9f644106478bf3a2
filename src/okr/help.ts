import { z } from 'zod';
import type { CheckIn } from './check-in.ts';

const id = z.string().min(1);

/** What the team that was asked answers: what it can do, and when. It answers for the week in which it was asked. */
export const HelpAnswer = z.object({
  id,
  cycleId: id,
  keyResultId: id,
  /** Who answers: the team that was asked. */
  teamId: id,
  week: z.int().min(1),
  words: z.string().trim().min(1).max(2000),
  at: z.iso.datetime(),
});
export type HelpAnswer = z.infer<typeof HelpAnswer>;

/** Help that a check-in asks of a team. */
export interface HelpAsked {
  readonly keyResultId: string;
  readonly fromTeamId: string;
  readonly ofTeamId: string;
  readonly week: number;
  readonly on: string;
  readonly what: string;
}

type Said = Pick<CheckIn, 'teamId' | 'week' | 'on'> & {
  readonly entries: readonly Pick<CheckIn['entries'][number], 'keyResultId' | 'blocked'>[];
};

/** What the last check-in of each team asks. */
export function helpAskedIn(last: readonly Said[]): HelpAsked[] {
  return last.flatMap(({ teamId, week, on, entries }) =>
    entries.flatMap(({ keyResultId, blocked }) =>
      blocked?.helpFromTeamId
        ? [{ keyResultId, fromTeamId: teamId, ofTeamId: blocked.helpFromTeamId, week, on, what: blocked.what }]
        : [],
    ),
  );
}

type About = Pick<HelpAsked, 'keyResultId' | 'ofTeamId' | 'week'>;

/** Its answer: of the team that was asked, in that week. Asked again at a later check-in, it is asked anew. */
export const answerTo = <Answer extends Pick<HelpAnswer, 'keyResultId' | 'teamId' | 'week'>>(
  { keyResultId, ofTeamId, week }: About,
  answers: readonly Answer[],
): Answer | null =>
  answers.find((one) => one.keyResultId === keyResultId && one.teamId === ofTeamId && one.week === week) ?? null;
