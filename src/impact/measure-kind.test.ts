import { expect, test } from 'vitest';
import type { Definition, Measure } from '../metric-sql/definition.ts';
import { measureKind } from './measure-kind.ts';

const weeks = { type: 'calendar', grain: 'week' } as const;
const kind = (measure: Measure, window: Definition['window'] = weeks, unit = 'count') =>
  measureKind({ measure, window }, unit);
const rides: Measure = { kind: 'count' };
const paid: Measure = { kind: 'sum', column: 'paid' };

test('rows counted or summed over calendar periods add up', () => {
  expect([kind(rides), kind(paid, weeks, 'money')]).toEqual(['flow', 'flow']);
});

test('over any other window nothing adds up: the same rows come back', () => {
  expect(kind(rides, { type: 'trailing', days: 28 })).toBe('trailing');
  expect(kind(paid, { type: 'toDate', grain: 'year' }, 'money')).toBe('stock');
  expect(kind(rides, { type: 'allTime' })).toBe('stock');
});

test('people and what is there on a day are levels, whatever the unit', () => {
  expect(kind({ kind: 'countDistinct', column: 'rider' })).toBe('stock');
  expect(kind({ kind: 'snapshot', column: 'balance', agg: 'sum', at: 'periodEnd' }, weeks, 'money')).toBe('stock');
});

test('an average or a ratio of money is a rate', () => {
  expect(kind({ kind: 'avg', column: 'paid' }, weeks, 'money')).toBe('rate');
  expect(kind({ kind: 'ratio', numerator: { measure: paid }, denominator: { measure: rides } }, weeks, 'money')).toBe(
    'rate',
  );
  expect(kind({ kind: 'avg', column: 'stars' }, weeks, 'score')).toBe('score');
});

test('a formula adds up where it only adds and subtracts what does', () => {
  const inputs = { a: { measure: paid }, b: { measure: rides } };
  const formula = (expr: string, parts: Extract<Measure, { kind: 'formula' }>['inputs'] = inputs) =>
    kind({ kind: 'formula', expr, inputs: parts }, weeks, 'money');
  expect(['a - b', '-(a + b)'].map((expr) => formula(expr))).toEqual(['flow', 'flow']);
  // Over seven days it is one a day: added up over the weeks, it is nothing.
  expect(['a / b', 'a * b', 'a + 5', 'a / 7'].map((expr) => formula(expr))).toEqual(['rate', 'rate', 'rate', 'rate']);
  expect(formula('a - b', { ...inputs, b: { measure: { kind: 'avg', column: 'paid' } } })).toBe('rate');
  expect(formula('a - b', { ...inputs, b: { kpi: 'refunds', version: 1 } })).toBe('rate');
  expect(formula('a - b', { ...inputs, b: { measure: rides, window: { type: 'allTime' } } })).toBe('rate');
});

test('a definition in words does not say that it adds up', () => {
  expect(['count', 'money', 'percent', 'score'].map((unit) => measureKind(null, unit))).toEqual([
    'stock',
    'stock',
    'rate',
    'score',
  ]);
});
