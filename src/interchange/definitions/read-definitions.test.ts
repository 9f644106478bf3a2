import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { definitionQuestions } from '../../metric-sql/completeness.ts';
import { type FoundMetric, keyOf } from './found-metric.ts';
import { plainCondition } from './plain-condition.ts';
import { readDefinitions } from './read-definitions.ts';

const fixture = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'test', 'definitions', name), 'utf8'));
const byName = (name: string): Map<string, FoundMetric> =>
  new Map(readDefinitions(fixture(name)).metrics.map((metric) => [metric.name, metric]));

describe('dbt’s semantic manifest', () => {
  const metrics = byName('semantic_manifest.json');
  const draft = (name: string) => metrics.get(name)?.draft;
  const notes = (name: string) => metrics.get(name)?.notes.map(({ code }) => code);
  const order = { source: { table: 'fct_orders' }, time: { column: 'created_ts' }, exact: true };

  test('a simple metric gives its sum, its filter and its zeros; what dbt leaves out is asked, in order', () => {
    expect(draft('revenue')).toEqual({
      ...order,
      measure: { kind: 'sum', column: 'amount' },
      // SQL’s != drops rows without a status; ours keeps them, so they are put aside in words.
      qualify: [
        { col: 'status', op: 'ne', value: 'cancelled' },
        { col: 'status', op: 'notNull' },
        { col: 'staff', op: 'eq', value: false },
      ],
      emptyBucket: 'zero',
    });
    expect(definitionQuestions(draft('revenue') ?? {})).toEqual([
      'source',
      'row',
      'exclude',
      'window',
      'cadence',
      'timezone',
      'sourceZone',
      'weekStart',
      'partialBucket',
      'late',
    ]);
    expect(metrics.get('revenue')).toMatchObject({ label: 'Revenue', description: 'What customers paid.', notes: [] });
  });

  test('a sum of ones is a count; an aggregation written in the metric reads the same as a measure’s', () => {
    expect(draft('orders')).toEqual({ ...order, measure: { kind: 'count' }, qualify: [] });
    expect(draft('inline_revenue')).toEqual({ ...order, measure: { kind: 'sum', column: 'amount' }, qualify: [] });
  });

  test('four weeks are 28 days trailing, a grain to date is to date, no window is all time, and months are asked', () => {
    expect(draft('active_customers')).toMatchObject({
      measure: { kind: 'countDistinct', column: 'customer_id' },
      window: { type: 'trailing', days: 28 },
    });
    expect(draft('revenue_mtd')).toMatchObject({ window: { type: 'toDate', grain: 'month' } });
    expect(draft('revenue_ever')).toMatchObject({ window: { type: 'allTime' } });
    expect(draft('revenue_3_months')).not.toHaveProperty('window');
    expect(notes('revenue_3_months')).toEqual(['window-kept']);
  });

  test('ratios and derived metrics keep the filter of each part; an offset is kept as text', () => {
    expect(draft('basket')).toMatchObject({
      ...order,
      measure: {
        kind: 'ratio',
        numerator: { measure: { kind: 'sum', column: 'amount' }, qualify: [{ col: 'status' }, {}, {}] },
        denominator: { measure: { kind: 'count' } },
      },
    });
    expect(draft('margin')).toMatchObject({
      measure: { kind: 'formula', expr: '(rev - 2) / orders', inputs: { rev: {}, orders: {} } },
    });
    expect([draft('growth'), notes('growth')]).toEqual([{}, ['offset-kept']]);
  });

  test('a percentile says its method; SQL in the place of a column is asked again', () => {
    expect(draft('p90')).toMatchObject({
      measure: { kind: 'quantile', column: 'amount', p: 0.9, method: 'nearestRank', per: 'row' },
    });
    expect([draft('net_revenue')?.measure, notes('net_revenue')]).toEqual([undefined, ['expression-kept']]);
  });

  test('a filter over an expression or another table is kept as text, and its question stays open', () => {
    for (const name of ['large_orders', 'paris_orders']) {
      expect(draft(name)).not.toHaveProperty('qualify');
      expect(notes(name)).toEqual(['filter-kept']);
    }
  });

  test('a stock at the end of the period is read; at its beginning, it is kept as text', () => {
    expect(draft('units')).toMatchObject({
      measure: { kind: 'snapshot', column: 'units', agg: 'sum', at: 'periodEnd' },
    });
    expect([draft('first_units')?.measure, notes('first_units')]).toEqual([undefined, ['stock-kept']]);
  });

  test('a conversion, a measure that is not there, a metric made of itself: each says which', () => {
    expect([notes('conversion'), notes('lost'), notes('round')]).toEqual([['conversion'], ['unknown-part'], ['loop']]);
  });
});

describe('Cube’s YAML', () => {
  const metrics = byName('cube.yaml');
  const draft = (name: string) => metrics.get(name)?.draft;
  const notes = (name: string) => metrics.get(name)?.notes.map(({ code }) => code);

  test('a measure gives its table, its sum and its filters, never a column of time: Cube has it from the chart', () => {
    expect(draft('orders.revenue')).toEqual({
      source: { table: 'orders' },
      measure: { kind: 'sum', column: 'amount' },
      exact: true,
      qualify: [
        { col: 'status', op: 'eq', value: 'paid' },
        { col: 'status', op: 'in', value: ['paid', 'sent'] },
      ],
    });
    expect(metrics.get('orders.count')).toMatchObject({ label: 'Orders', description: 'Every order placed' });
    expect(definitionQuestions(draft('orders.count') ?? {})).toContain('sourceZone');
  });

  test('a rolling window of days is trailing; one that looks ahead is kept as text', () => {
    expect(draft('orders.buyers')).toMatchObject({ window: { type: 'trailing', days: 28 } });
    expect(draft('orders.ever')).toMatchObject({ window: { type: 'allTime' } });
    expect([draft('orders.ahead')?.window, notes('orders.ahead')]).toEqual([undefined, ['window-kept']]);
  });

  test('a number over measures is a formula of them; an approximate count is asked for exactly', () => {
    expect(draft('orders.basket')).toMatchObject({
      measure: { kind: 'formula', expr: 'revenue / count', inputs: { revenue: {}, count: {} } },
    });
    expect([draft('orders.rough_buyers')?.exact, notes('orders.rough_buyers')]).toEqual([undefined, ['approximate']]);
  });

  test('free SQL is kept as text: an expression, an or, a cube over a query', () => {
    expect(notes('orders.messy')).toEqual(['expression-kept']);
    expect(notes('orders.odd')).toEqual(['filter-kept']);
    expect([draft('sessions.count')?.source, notes('sessions.count')]).toEqual([undefined, ['expression-kept']]);
  });
});

describe('Apache Ossie, by others', () => {
  const metrics = byName('ossie.yaml');
  const draft = (name: string) => metrics.get(name)?.draft;

  test('the ANSI expression is read, in each form the specification writes it, through fields that are columns', () => {
    expect(draft('revenue')).toEqual({
      source: { table: 'fct_orders' },
      measure: { kind: 'sum', column: 'amount' },
      exact: true,
      qualify: [],
    });
    expect(draft('buyers')).toMatchObject({ measure: { kind: 'countDistinct', column: 'customer_id' } });
  });

  test('rows of which of two datasets, a field that is an expression, a calculation: kept as text and asked', () => {
    for (const name of ['rows', 'months', 'basket'])
      expect([draft(name)?.measure, metrics.get(name)?.notes[0]?.code]).toEqual([undefined, 'expression-kept']);
  });

  test('a damaged extension of ours is said, and the expression is read instead', () => {
    expect(metrics.get('half')).toMatchObject({ whole: null, draft: { measure: { kind: 'avg' } } });
    expect(metrics.get('half')?.notes.map(({ code }) => code)).toEqual(['extension-unreadable']);
  });

  test('one model at the root is read as well', () => {
    const [model] = (fixture('ossie.yaml') as { semantic_model: object[] }).semantic_model;
    expect(readDefinitions(model)).toEqual(readDefinitions(fixture('ossie.yaml')));
  });
});

test('what is none of the three is refused with what it holds; a file without a metric, with its format', () => {
  const refused = (plain: unknown) => {
    try {
      readDefinitions(plain);
      return null;
    } catch (error) {
      return error;
    }
  };
  expect(refused({ models: [], version: 2 })).toMatchObject({
    code: 'definitions.unknown-format',
    params: { fields: ['models', 'version'] },
  });
  for (const plain of [null, 'x', [], 3, { cubes: 'no' }])
    expect(refused(plain)).toMatchObject({ code: 'definitions.unknown-format' });
  expect(refused({ cubes: [] })).toMatchObject({ code: 'definitions.none', params: { format: 'cube' } });
});

test('no damaged manifest throws anything but a refusal: parts of any type are kept or left', () => {
  const odd = [null, 3, 'x', [], {}, [null], { name: 3 }, { name: 'a', type: 'simple' }];
  for (const metric of odd)
    for (const model of odd)
      expect(() =>
        readDefinitions({
          semantic_models: [model],
          metrics: [metric, { name: 'm', type: 'ratio', type_params: metric }],
        }),
      ).not.toThrow();
});

test.each([
  [
    "a = 'it''s' and b >= 3",
    [
      { col: 'a', op: 'eq', value: "it's" },
      { col: 'b', op: 'gte', value: 3 },
    ],
  ],
  ['a is not null', [{ col: 'a', op: 'notNull' }]],
  ["a like 'ab%'", [{ col: 'a', op: 'startsWith', value: 'ab' }]],
  [
    "a not in ('x', 'y')",
    [
      { col: 'a', op: 'notIn', value: ['x', 'y'] },
      { col: 'a', op: 'notNull' },
    ],
  ],
  [
    'a between 1 and 2 and flag',
    [
      { col: 'a', op: 'between', value: [1, 2] },
      { col: 'flag', op: 'eq', value: true },
    ],
  ],
  ["a = 'x' or b = 1", null],
  ["lower(a) = 'x'", null],
  ["a like '%b'", null],
  ["a in ('x', 1)", null],
  ['a = b', null],
  ['a =', null],
  ['', null],
])('the condition %s', (text, expected) => {
  expect(plainCondition(text, (name) => name)).toEqual(expected);
});

test('a key is made of the letters that are left', () => {
  expect(['Clients actifs (28 j)', 'été', '42', '日本'].map(keyOf)).toEqual(['clients-actifs-28-j', 'ete', null, null]);
});
