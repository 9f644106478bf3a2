import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { justSettled } from './just-settled.ts';

const definition = (late: Definition['late']): Definition => ({
  source: { connection: 'w', table: 'orders', rowMeans: '' },
  time: { column: 'at', kind: 'local' },
  measure: { kind: 'count' },
  ...plainMonths,
  window: { type: 'calendar', grain: 'week' },
  reportGrain: 'week',
  late,
  exact: true,
});
const rows = [
  { period: '2026-11-02', value: 12 },
  { period: '2026-11-09', value: 7, partial: true as const },
];
const open = [{ period: '2026-11-02' }, { period: '2026-11-09' }];
const late = { receivedAt: 'received', settleDays: 3, restate: 'untilSettled' } as const;

test('a week that ends on Sunday the 8th and waits three days settles on Thursday the 12th at midnight in Paris', () => {
  expect(justSettled(definition(late), rows, open)).toEqual([
    { period: '2026-11-02', lastDay: '2026-11-08', at: new Date('2026-11-11T23:00:00Z') },
  ]);
});

test('a period never seen open has the rows known now: its past is not guessed', () => {
  expect(justSettled(definition(late), rows, [])).toEqual([]);
});

test('where rows do not say when they came, or are looked at always, nothing is cut', () => {
  for (const other of [
    { settleDays: 3, restate: 'untilSettled' },
    { ...late, restate: 'always' },
  ] as const)
    expect(justSettled(definition(other), rows, open)).toEqual([]);
});
