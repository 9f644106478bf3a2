import { expect, test } from 'vitest';
import type { TrajectoryData } from './chart-data.ts';
import { trajectorySpan } from './trajectory-span.ts';

const trips: TrajectoryData = {
  name: 'Trips in the second month',
  unit: { kind: 'number' },
  periods: 13,
  baseline: 3.1,
  target: 3.18,
  actual: [
    { week: 1, value: 3.1 },
    { week: 2, value: null },
    { week: 3, value: 3.2 },
  ],
};

test('from the starting point to the value beyond the target: 3.1 to 3.2', () => {
  expect(trajectorySpan(trips)).toEqual([3.1, 3.2]);
});

test('a former target of 4.5 is in the chart, and not above it', () => {
  expect(trajectorySpan({ ...trips, formerTargets: [{ value: 4.5, until: 8 }] })).toEqual([3.1, 4.5]);
});

test('where it was going is in it whole, its interval included', () => {
  const counterfactual = [{ lower: 2.8, mean: 3.1, upper: 3.4 }];
  expect(trajectorySpan({ ...trips, counterfactual })).toEqual([2.8, 3.4]);
});

test('one value alone stands in the middle', () => {
  expect(trajectorySpan({ ...trips, target: 3, baseline: 3, actual: [] })).toEqual([2, 4]);
});
