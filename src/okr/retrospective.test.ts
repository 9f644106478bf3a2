import { expect, test } from 'vitest';
import type { ClosingLines } from './closing.ts';
import { checkRetrospective, cycleCounts, cyclesBefore, noesOf } from './retrospective.ts';

const lines = (target: 'reached' | 'not-reached' | 'no-value', beyond: ClosingLines['beyond']): ClosingLines => ({
  target: { kind: target },
  beyond,
  score: null,
});
const undetermined = { kind: 'undetermined', effect: 1, lower: -1, upper: 3 } as const;
const moved = (way: 'wanted' | 'unwanted') => ({ kind: 'moved', way, effect: 2, lower: 1, upper: 3 }) as const;

test('a retrospective looks at what is over: not at a cycle in planning, nor at one that runs', () => {
  for (const state of ['planning', 'running'] as const)
    expect(() => checkRetrospective({ state, end: '2026-12-27' })).toThrow('cycle.no-retrospective-yet');
  for (const state of ['closing', 'closed'] as const)
    expect(() => checkRetrospective({ state, end: '2026-12-27' })).not.toThrow();
});

test('a target reached in summer and undetermined counts once in each line: neither corrects the other', () => {
  expect(
    cycleCounts([
      { dropped: false, lines: lines('reached', undetermined) },
      { dropped: false, lines: lines('not-reached', moved('wanted')) },
      { dropped: false, lines: lines('not-reached', moved('unwanted')) },
      { dropped: false, lines: lines('no-value', { kind: 'too-little-past' }) },
      { dropped: true, lines: null },
      { dropped: false, lines: null },
    ]),
  ).toEqual({
    keyResults: 6,
    target: { reached: 1, 'not-reached': 2, 'no-value': 1, dropped: 1, 'not-told': 1 },
    // 6 less the one dropped and the one not told yet: 4 have a second line.
    beyond: {
      wanted: 1,
      unwanted: 1,
      neither: 0,
      undetermined: 1,
      'too-little-past': 1,
      'last-value-awaited': 0,
      'nothing-measured': 0,
      'behind-wall': 0,
    },
  });
});

test('the cycles before are the same team’s, closed, the latest first', () => {
  const cycle = (id: string, start: string, more = {}) => ({
    id,
    teamId: 'root',
    state: 'closed' as const,
    start,
    ...more,
  });
  const all = [
    cycle('spring', '2026-03-30'),
    cycle('summer', '2026-06-29'),
    cycle('autumn', '2026-09-28'),
    cycle('of another team', '2026-06-29', { teamId: 'fleet' }),
    cycle('still closing', '2026-07-06', { state: 'closing' }),
  ];
  expect(cyclesBefore(all, all[2]!).map(({ id }) => id)).toEqual(['summer', 'spring']);
  expect(cyclesBefore(all, all[0]!)).toEqual([]);
});

test('the noes of a cycle: refused by its end and not taken up before it, or refused for it', () => {
  const cycle = { id: 'summer', start: '2026-06-29', end: '2026-09-27', closedOn: '2026-09-28' };
  const item = (id: string, saidOn: string, more = {}) => ({
    id,
    saidOn,
    cycleId: null as string | null,
    state: { kind: 'standing' as const },
    ...more,
  });
  const takenUp = (on: string) => ({ state: { kind: 'taken-up' as const, objectiveId: 'o', on } });
  const items = [
    item('standing since spring', '2026-04-01'),
    item('taken up before it began', '2026-04-01', takenUp('2026-06-20')),
    item('taken up on its first day', '2026-04-01', takenUp('2026-06-29')),
    item('taken up during it', '2026-04-01', takenUp('2026-07-03')),
    item('taken up since', '2026-07-01', takenUp('2026-10-03')),
    item('refused since', '2026-10-05'),
    item('refused for it while it was drafted', '2026-10-05', { cycleId: 'summer' }),
  ];
  expect(noesOf(items, cycle, ({ saidOn }) => saidOn).map(({ id }) => id)).toEqual([
    'standing since spring',
    'taken up on its first day',
    'taken up during it',
    'taken up since',
    'refused for it while it was drafted',
  ]);
});
