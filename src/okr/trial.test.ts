import { expect, test } from 'vitest';
import { trialAnswered, trialEnd } from './trial.ts';

const cycle = { start: '2026-01-05', end: '2026-04-05' };

test('a trial of two cycles of 91 days after 5 April ends on 4 October', () => {
  expect(trialEnd(cycle)).toBe('2026-10-04');
});

test('a KPI moved once its trial is over asks nothing any more; moved before, or still proposed, it does', () => {
  const moved = (status: string, statusOn: string | null) => trialAnswered({ status, statusOn }, cycle);
  expect(moved('live', '2026-10-07')).toBe(true);
  expect(moved('off-dashboard', '2026-10-04')).toBe(true);
  expect(moved('live', '2026-04-20')).toBe(false);
  expect(moved('proposed', null)).toBe(false);
});
