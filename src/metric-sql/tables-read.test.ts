import { expect, test } from 'vitest';
import type { Definition } from './definition.ts';
import { columnsRead, tablesRead } from './tables-read.ts';
import { plainMonths } from './test-definition.ts';

const orders: Definition = {
  ...plainMonths,
  source: { connection: 'shop', table: 'orders', rowMeans: '', dedupeKey: ['id'] },
  time: { column: 'ordered_at', kind: 'date' },
  measure: { kind: 'count' },
  exclude: [{ col: 'test', op: 'eq', value: true }],
};

test('a ratio reads the columns of both its parts, and a formula those of each of its inputs', () => {
  const numerator = {
    entity: 'customer',
    measure: { kind: 'countDistinct' as const },
    qualify: [{ col: 'state', op: 'eq' as const, value: 'paid' }],
    threshold: { min: 10, of: 'sum' as const, column: 'amount' },
  };
  const denominator = { measure: { kind: 'avg' as const, column: 'basket' } };
  const read = ['amount', 'basket', 'customer', 'id', 'ordered_at', 'state', 'test'];
  expect(columnsRead({ ...orders, measure: { kind: 'ratio', numerator, denominator } })).toEqual(read);
  const inputs = { a: numerator, b: { measure: { kind: 'ratio' as const, numerator, denominator } } };
  expect(columnsRead({ ...orders, measure: { kind: 'formula', expr: 'a / b', inputs } })).toEqual(read);
  expect(columnsRead(orders)).toEqual(['id', 'ordered_at', 'test']);
});

test('what a part reads in another table, or another KPI reads, is not in its own', () => {
  const elsewhere = {
    source: { connection: 'shop', table: 'visits', rowMeans: '' },
    time: { column: 'seen_at', kind: 'date' as const },
    measure: { kind: 'count' as const },
    exclude: [],
  };
  const half: Definition = {
    ...orders,
    measure: { kind: 'ratio', numerator: { measure: { kind: 'count' } }, denominator: elsewhere },
  };
  expect(tablesRead(half)).toEqual(['orders', 'visits']);
  expect(columnsRead(half)).toEqual(['id', 'ordered_at', 'test']);
  expect(
    columnsRead({ ...half, measure: { kind: 'ratio', numerator: { kpi: 'k', version: 1 }, denominator: elsewhere } }),
  ).toEqual([]);
});
