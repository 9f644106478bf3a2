import { expect, test } from 'vitest';
import { declaredFactor } from './declared-season.ts';

const december = [{ month: 12, share: 0.3 }];

test('December said to be +30 %: a month of it is multiplied by 1.3, a quarter that holds it by 1 + .3 / 3 = 1.1', () => {
  expect(declaredFactor(december, '2026-12-01', 'month')).toBe(1.3);
  expect(declaredFactor(december, '2026-11-01', 'month')).toBe(1);
  expect(declaredFactor(december, '2026-10-01', 'quarter')).toBeCloseTo(1.1, 12);
});

test('a week belongs to the month of its fourth day: that of 28 December 2026 to December, of 30 November to December', () => {
  expect(declaredFactor(december, '2026-12-28', 'week')).toBe(1.3);
  expect(declaredFactor(december, '2026-11-30', 'week')).toBe(1.3);
  expect(declaredFactor(december, '2026-11-23', 'week')).toBe(1);
});
