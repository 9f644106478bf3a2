import { expect, test } from 'vitest';
import { blankCondition, faultOf, operatorsOf, predOf, withCondition } from './written-condition.ts';

const blank = blankCondition('c');

test('a column is put to the tests its kind has, never a text to an order', () => {
  expect(operatorsOf('text')).not.toContain('gte');
  expect(operatorsOf('number')).toEqual(expect.arrayContaining(['in', 'gte', 'lte', 'between']));
  expect(operatorsOf('date')).toEqual(expect.arrayContaining(['gte', 'lt', 'between', 'eq']));
  expect(operatorsOf('instant')).not.toContain('eq');
  expect(operatorsOf('boolean')).toEqual(['eq', 'ne', 'isNull', 'notNull']);
});

test('several values are those picked and those typed, each once and of the kind of the column', () => {
  expect(predOf({ ...blank, op: 'in', picked: ['paid'], more: 'sent; paid ; ' }, 'text')).toEqual({
    col: 'c',
    op: 'in',
    value: ['paid', 'sent'],
  });
  expect(predOf({ ...blank, op: 'notIn', more: '1;2,5' }, 'number')).toEqual({
    col: 'c',
    op: 'notIn',
    value: [1, 2.5],
  });
  expect(predOf({ ...blank, op: 'in' }, 'text')).toBeUndefined();
  expect(predOf({ ...blank, op: 'in', more: 'one' }, 'number')).toBeUndefined();
});

test('between has two ends, in order', () => {
  const between = { ...blank, op: 'between' as const, value: '10' };
  expect(predOf(between, 'number')).toBeUndefined();
  expect(predOf({ ...between, more: '20' }, 'number')).toEqual({ col: 'c', op: 'between', value: [10, 20] });
  expect(faultOf({ ...between, more: '9' }, 'number')).toBe('reversed');
  const dates = { ...between, value: '2026-01-01', more: '2026-01-31' };
  expect(predOf({ ...blank, op: 'gte', value: '2026-01-01T08:30' }, 'local-time')?.value).toBe('2026-01-01 08:30:00');
  expect(predOf(dates, 'date')).toEqual({ col: 'c', op: 'between', value: ['2026-01-01', '2026-01-31'] });
});

test('a condition joined to another of those that count is "or"; of those left out, "and"', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((col) => ({ col, op: 'isNull' as const })) as [
    { col: string; op: 'isNull' },
    { col: string; op: 'isNull' },
    { col: string; op: 'isNull' },
  ];
  expect(withCondition([a], b, null, 'any')).toEqual([a, b]);
  expect(withCondition([a], a, null, 'any')).toEqual([a]);
  const either = withCondition([a], b, 0, 'any');
  expect(either).toEqual([{ any: [a, b] }]);
  expect(withCondition(either, c, 0, 'any')).toEqual([{ any: [a, b, c] }]);
  expect(withCondition([a, c], b, 1, 'all')).toEqual([a, { all: [c, b] }]);
  expect(withCondition([a], a, 0, 'any')).toEqual([a]);
});
