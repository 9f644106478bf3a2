import { expect, test } from 'vitest';
import { levelSent } from './level-sent.ts';

const share = { unit: { kind: 'percent' as const, label: '' }, expectedLevel: null };
const asked = expect.objectContaining({ code: 'kpi.percent-or-fraction', params: { value: 85 } });

test('at least 85 for a share is asked about, and so is at most 85', () => {
  expect(() => levelSent({ atLeast: 85, atMost: null }, share, [], undefined)).toThrow(asked);
  expect(() => levelSent({ atLeast: 0.4, atMost: 85 }, share, [0.8], undefined)).toThrow(asked);
});

test('said to be written as percentages, 85 to 95 is 0.85 to 0.95; as fractions, 8,500 % to 9,500 %', () => {
  const level = { atLeast: 85, atMost: 95 };
  expect(levelSent(level, share, [], 'percent')).toEqual({ atLeast: 0.85, atMost: 0.95 });
  expect(levelSent(level, share, [], 'fraction')).toEqual(level);
});

test('a share that is known beyond 100 %, by its values or the level it has, may be expected there', () => {
  const level = { atLeast: 1.2, atMost: null };
  expect(levelSent(level, share, [0.9, 1.3], undefined)).toEqual(level);
  expect(levelSent(level, { ...share, expectedLevel: { atLeast: 1.1, atMost: null } }, [], undefined)).toEqual(level);
});

test('no level is none, and of anything but a share it is what it is', () => {
  expect(levelSent(null, share, [], 'percent')).toBeNull();
  const riders = { ...share, unit: { kind: 'count' as const, label: 'riders' } };
  expect(levelSent({ atLeast: 85, atMost: null }, riders, [], undefined)).toEqual({ atLeast: 85, atMost: null });
});
