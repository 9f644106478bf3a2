import { expect, test } from 'vitest';
import { answerTo, helpAskedIn } from './help.ts';

const entry = (keyResultId: string, helpFromTeamId: string | null) => ({
  keyResultId,
  blocked: { what: 'A place on the first screen', helpFromTeamId },
});
const checkIn = (week: number) => ({
  teamId: 'growth',
  week,
  on: `2026-11-${10 + week}`,
  entries: [entry('rain', 'product'), entry('snow', null), { keyResultId: 'sun', blocked: null }],
});

test('help is asked where a team is named; what blocks without a name asks nobody', () => {
  expect(helpAskedIn([checkIn(7)])).toEqual([
    {
      keyResultId: 'rain',
      fromTeamId: 'growth',
      ofTeamId: 'product',
      week: 7,
      on: '2026-11-17',
      what: 'A place on the first screen',
    },
  ]);
});

test('an answer is of the team asked, on that key result, in that week: asked again, it is asked anew', () => {
  const [asked] = helpAskedIn([checkIn(7)]);
  const answer = { keyResultId: 'rain', teamId: 'product', week: 7 };
  expect(answerTo(asked!, [answer])).toBe(answer);
  for (const other of [{ week: 6 }, { teamId: 'fleet' }, { keyResultId: 'snow' }])
    expect(answerTo(asked!, [{ ...answer, ...other }])).toBeNull();
  expect(answerTo(helpAskedIn([checkIn(8)])[0]!, [answer])).toBeNull();
});
