import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { changedFrom } from './changed-from.ts';
import { asPublished } from './published.ts';

const definition = (restate: Definition['late']['restate'], settleDays = 3): Definition => ({
  source: { connection: 'w', table: 'orders', rowMeans: '' },
  time: { column: 'at', kind: 'local' },
  measure: { kind: 'count' },
  ...plainMonths,
  window: { type: 'calendar', grain: 'week' },
  reportGrain: 'week',
  late: { settleDays, restate },
});

/** The week of 2 November ends on the 8th; three days are waited for late rows. */
const week = { period: '2026-11-02', value: 10, partial: true, runId: 'r' };
const next = { period: '2026-11-09', value: 4, partial: true, runId: 'r' };
const run = (startedAt: string) => [{ id: 'r', periodTo: startedAt.slice(0, 10), startedAt }];
/** Two late rows of the first week, three more of the running one. */
const rows = [
  { period: '2026-11-02', value: 12 },
  { period: '2026-11-09', value: 7, partial: true as const },
];

test('never: the first value of a week that is over stands, the running one follows its rows', () => {
  const kept = asPublished(definition('never'), rows, [week, next], run('2026-11-10T05:10:00Z'));
  expect(kept.map(({ value }) => value)).toEqual([10, 7]);
});

test('never: a value taken while the week ran was not published yet', () => {
  const kept = asPublished(definition('never'), rows, [week], run('2026-11-08T20:00:00Z'));
  expect(kept.map(({ value }) => value)).toEqual([12, 7]);
  // 23:30 UTC on the 8th is Monday the 9th in Paris: the week is over.
  const monday = asPublished(definition('never'), rows, [week], run('2026-11-08T23:30:00Z'));
  expect(monday.map(({ value }) => value)).toEqual([10, 7]);
});

test('never: a file that ended on Thursday had not published its week', () => {
  const thursday = [{ id: 'r', periodTo: '2026-11-05', startedAt: '2026-11-20T05:10:00Z' }];
  expect(asPublished(definition('never'), rows, [week], thursday)[0]?.value).toBe(12);
});

test('until settled and always: what the rows say now', () => {
  for (const restate of ['untilSettled', 'always'] as const)
    expect(asPublished(definition(restate), rows, [week, next], run('2026-11-10T05:10:00Z'))).toBe(rows);
});

test('what is computed again: open periods, or all of them where late rows always count', () => {
  const settled = { period: '2026-10-26', value: 9, partial: false };
  expect(changedFrom(definition('never'), [settled, week, next])).toBe('2026-11-02');
  expect(changedFrom(definition('untilSettled'), [settled, week, next])).toBe('2026-11-02');
  expect(changedFrom(definition('always'), [settled, week, next])).toBeUndefined();
  expect(changedFrom(definition('untilSettled'), [settled])).toBe('2026-11-02');
});
