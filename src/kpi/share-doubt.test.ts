import { expect, test } from 'vitest';
import { isInDoubt, meant } from './share-doubt.ts';

const share = { unit: { kind: 'percent', label: '' }, expectedLevel: null } as const;
const percent = share.unit;

test('85 for a share is 85 % or 8,500 %: it is asked; 0.85, 1, −0.2 and nothing are not', () => {
  expect(isInDoubt(85, share, [0.86, 0.87])).toBe(true);
  expect(isInDoubt(1.2, share, [])).toBe(true);
  for (const value of [0.85, 1, -0.2, 0, null]) expect(isInDoubt(value, share, [0.86])).toBe(false);
});

test('a KPI known to pass 100 % takes 1.4 without a question; 140 is a hundred times what it ever was', () => {
  const known = [0.9, 1.3];
  expect(isInDoubt(1.4, share, known)).toBe(false);
  expect(isInDoubt(140, share, known)).toBe(true);
  expect(isInDoubt(1.1, { ...share, expectedLevel: { atLeast: 1.05, atMost: null } }, [])).toBe(false);
});

test('other units are never in doubt', () => {
  expect(isInDoubt(85, { ...share, unit: { kind: 'count', label: '' } }, [])).toBe(false);
});

test('said to be written as a percentage, 85 is 0.85 and 8.7 is 0.087; as a fraction, 85 stays', () => {
  expect([meant(85, percent, 'percent'), meant(8.7, percent, 'percent'), meant(null, percent, 'percent')]).toEqual([
    0.85,
    0.087,
    null,
  ]);
  expect([meant(85, percent, 'fraction'), meant(85, percent, undefined)]).toEqual([85, 85]);
  // Eighty-five riders are no share, whatever is said.
  expect(meant(85, { kind: 'count', label: 'riders' }, 'percent')).toBe(85);
});
