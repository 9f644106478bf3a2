import { expect, test } from 'vitest';
import { heldWeeks } from './held-weeks.ts';

const taken = (teamId: string, ...weeks: number[]) => weeks.map((week) => ({ teamId, week }));

test('a week is held once every team has held it: one of two is not enough', () => {
  const checkIns = [...taken('product', 1, 2, 3), ...taken('fleet', 1, 3)];
  expect(heldWeeks(3, ['product', 'fleet'], checkIns)).toEqual([true, false, true]);
});

test('this week is not missed while some have yet to hold it', () => {
  expect(heldWeeks(2, ['product', 'fleet'], taken('product', 1, 2))).toEqual([false, null]);
  expect(heldWeeks(1, ['product'], taken('product', 1))).toEqual([true]);
});

test('another team’s check-ins count for nothing', () => {
  expect(heldWeeks(2, ['product'], taken('fleet', 1, 2))).toEqual([false, null]);
  expect(heldWeeks(2, [], taken('fleet', 1, 2))).toEqual([null, null]);
});
