import { expect, test } from 'vitest';
import type { Definition } from './definition.ts';
import { interpret } from './interpret.ts';
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

test('of rows of one key that came together, every part of a calculation keeps the same one', () => {
  const rows = [
    { id: '1', ordered_at: '2026-03-02', state: 'won', amount: 5, test: false },
    { id: '1', ordered_at: '2026-03-02', state: 'lost', amount: 9, test: false },
  ];
  const won = { measure: { kind: 'count' as const }, qualify: [{ col: 'state', op: 'eq' as const, value: 'won' }] };
  const amount = { measure: { kind: 'sum' as const, column: 'amount' } };
  const month = { from: '2026-03-01', to: '2026-03-31' };
  const read = (definition: Definition) => interpret(definition, rows, month)[0]?.value;
  // By itself the first keeps the row that was won, the greatest state; the second the row of 9, the greatest amount.
  expect([read({ ...orders, ...won }), read({ ...orders, ...amount })]).toEqual([1, 9]);
  // Together they keep the row of 9, which was lost: 0 / 9, and never a ninth of two rows.
  expect(read({ ...orders, measure: { kind: 'ratio', numerator: won, denominator: amount } })).toBe(0);
  expect(read({ ...orders, measure: { kind: 'formula', expr: 'b * (1 + a)', inputs: { a: won, b: amount } } })).toBe(9);
});
