import { expect, test } from 'vitest';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { type DraftDefinition, definitionOf, openQuestions } from './draft-definition.ts';

const calendar = { weekStart: 'mon', fiscalYearStart: 1 } as const;
const complete: DraftDefinition = {
  table: 'orders',
  rowMeans: 'one order',
  measure: { kind: 'countDistinct', column: 'customer' },
  time: { column: 'ordered_at', kind: 'local' },
  qualify: [],
  exclude: [{ col: 'invoice', op: 'startsWith', value: 'C' }],
  window: { type: 'trailing', days: 28 },
  zone: 'Europe/London',
  grain: 'day',
};

test('a new draft has every question open', () => {
  expect(openQuestions({ table: 'orders', rowMeans: '' })).toEqual([
    'measure',
    'time',
    'qualify',
    'window',
    'exclude',
    'zone',
    'grain',
  ]);
});

test('"every row" and "nothing" are answers', () => {
  expect(openQuestions({ table: 'orders', rowMeans: '', qualify: [], exclude: [] })).not.toContain('qualify');
});

test('a calendar window says how often it is read; a trailing one asks', () => {
  const { grain: _, ...draft } = complete;
  expect(openQuestions(draft)).toEqual(['grain']);
  expect(openQuestions({ ...draft, window: { type: 'calendar', grain: 'week' } })).toEqual([]);
});

test('a sentence without an open question is a valid definition, and one with an open question is none', () => {
  expect(validateDefinition(definitionOf(complete, calendar)).kind).toBe('valid');
  const { zone: _, ...open } = complete;
  expect(definitionOf(open, calendar)).toBeUndefined();
});

test('times without a zone are read where they were written, not where days are cut', () => {
  const written = { ...complete, time: { column: 'ordered_at', kind: 'instant' as const, sourceTz: 'UTC' } };
  expect(definitionOf(written, calendar)).toMatchObject({ time: { sourceTz: 'UTC' }, timezone: 'Europe/London' });
});

test('an average of nothing is no value; a count of nothing is zero', () => {
  expect(definitionOf({ ...complete, measure: { kind: 'avg', column: 'amount' } }, calendar)?.emptyBucket).toBe('none');
  expect(definitionOf(complete, calendar)?.emptyBucket).toBe('zero');
});

test('a share of which nothing is in the numerator is zero', () => {
  const numerator = {
    measure: { kind: 'count' as const },
    qualify: [{ col: 'tier', op: 'eq' as const, value: 'gold' }],
  };
  const measure = { kind: 'ratio' as const, numerator, denominator: { measure: { kind: 'count' as const } } };
  expect(definitionOf({ ...complete, measure: { kind: 'kept', measure } }, calendar)?.emptyBucket).toBe('zero');
});
