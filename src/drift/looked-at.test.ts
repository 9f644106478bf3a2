import { expect, test } from 'vitest';
import { lookedAt } from './looked-at.ts';
import { past, picture } from './picture.fixture.ts';

const of = (over: Parameters<typeof picture>[0] = {}) => lookedAt([picture(over)]);

test('a team, its cycle, its goals, its KPIs and what was said of them are looked at', () => {
  const notes = [
    { id: 'comment', text: 'Half of it is done', where: 'comment' as const },
    { id: 'check-in:kr1', text: 'Slower than hoped', where: 'check-in' as const },
  ];
  const isLookedAt = of({ notes });
  for (const id of ['t1', 'c1', 'o1', 'kr1', 'k1', 'comment', 'check-in:kr1'])
    expect([id, isLookedAt(`drift:${id}`)]).toEqual([id, true]);
});

test('a goal of a cycle that is over and a KPI that is no longer followed are not', () => {
  for (const id of ['o9', 'kr9', 'c0', 'k9', 'check-in:kr9']) expect(of()(`drift:${id}`)).toBe(false);
});

test('a word that was corrected is one of a key result still looked at', () => {
  expect(of()('pay-in-sentence:corrected:kr1')).toBe(true);
});

test('of the cycles that are closed, the last is looked at', () => {
  const isLookedAt = of({ past: [past([1], { closed: false, id: 'p2' }), past([1]), past([1], { id: 'p0' })] });
  expect(['p2', 'p1', 'p0'].map((id) => isLookedAt(`everything-reached:${id}`))).toEqual([false, true, false]);
});

test('without a picture nothing is', () => expect(lookedAt([])('no-news:kr1')).toBe(false));
