import { expect, test } from 'vitest';
import { type Decision, decidedLastTime } from './decision.ts';
import { currentStances } from './stance.ts';

const decision = (id: string, over: Partial<Decision> = {}): Decision => ({
  id,
  what: 'Slow down',
  teamId: 'ops',
  by: null,
  why: '',
  decidedAt: '2026-10-05T09:00:00Z',
  about: [],
  followed: null,
  ...over,
});

test('a review opens on what was decided since the last one and on what is still open, by date due', () => {
  const followed = { at: '2026-10-20T09:00:00Z', words: 'Done' };
  const decisions = [
    decision('old', { decidedAt: '2026-08-01T09:00:00Z', followed }),
    decision('done', { decidedAt: '2026-10-06T09:00:00Z', followed }),
    decision('open-undated', { decidedAt: '2026-08-01T09:00:00Z' }),
    decision('open-due', { by: '2026-11-01' }),
  ];
  expect(decidedLastTime(decisions, '2026-10-01T00:00:00Z').map((each) => each.id)).toEqual([
    'open-due',
    'open-undated',
    'done',
  ]);
  expect(decidedLastTime(decisions, null)).toHaveLength(4);
});

test('the last stance of each person counts', () => {
  const agree = { kind: 'agree' as const };
  const concern = { kind: 'concern' as const, words: 'Two numbers will circulate' };
  const stances = [
    { personId: 'luc', at: '2026-11-02', stance: agree },
    { personId: 'luc', at: '2026-11-01', stance: concern },
    { personId: 'aicha', at: '2026-11-01', stance: concern },
  ];
  expect(currentStances(stances).map((each) => each.stance)).toEqual([agree, concern]);
});
