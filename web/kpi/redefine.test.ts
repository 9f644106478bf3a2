import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { measureAnswer, openQuestions } from './draft-definition.ts';
import { draftFrom } from './draft-from-definition.ts';
import { redefine } from './redefine.ts';

const former: Definition = {
  source: { connection: 'warehouse', table: 'orders', rowMeans: 'one order' },
  time: { column: 'ordered_at', kind: 'local', sourceTz: 'Europe/Madrid' },
  measure: { kind: 'avg', column: 'basket' },
  qualify: [],
  exclude: [],
  window: { type: 'calendar', grain: 'month' },
  reportGrain: 'month',
  timezone: 'Europe/Paris',
  weekStart: 'sun',
  emptyBucket: 'zero',
  partialBucket: 'hide',
  late: { receivedAt: 'received_at', settleDays: 5, restate: 'untilSettled' },
  exact: { approx: 'hll' },
};
const ratio: Definition = {
  ...former,
  measure: { kind: 'ratio', numerator: { measure: { kind: 'count' } }, denominator: { kpi: 'riders', version: 2 } },
  emptyBucket: 'none',
};
const formula: Definition = {
  ...former,
  measure: {
    kind: 'formula',
    expr: 'a / b',
    inputs: { a: { measure: { kind: 'count' } }, b: { kpi: 'k', version: 1 } },
  },
};

test('opened and kept without an answer changed, a definition is the same, whatever its measure', () => {
  const others: Definition[] = [
    { ...former, fiscalYearStart: 4 },
    {
      ...former,
      source: { ...former.source, dedupeKey: ['id'] },
      entity: 'customer',
      threshold: { min: 3, of: 'days' },
      measure: { kind: 'countDistinct', column: 'shop' },
      window: { type: 'toDate', grain: 'week' },
      nulls: { entity: 'refuse' },
    },
    { ...former, entity: 'customer', measure: { kind: 'countDistinct' }, window: { type: 'allTime' } },
    { ...former, measure: { kind: 'snapshot', column: 'stock', agg: 'sum', at: 'periodEnd' } },
    {
      ...former,
      entity: 'customer',
      measure: { kind: 'quantile', column: 'basket', p: 0.9, method: 'nearestRank', per: 'entity' },
      qualify: [{ any: [{ not: { col: 'a', op: 'isNull' } }, { col: 'b', op: 'gte', value: 3 }] }],
    },
  ];
  for (const definition of [former, ratio, formula, ...others])
    expect(redefine(definition, draftFrom(definition))).toEqual(definition);
});

test('a ratio keeps its parts while its window, its rows and its zone change', () => {
  const draft = draftFrom(ratio);
  expect(openQuestions(draft)).toEqual([]);
  const exclude = [{ col: 'state', op: 'eq' as const, value: 'test' }];
  expect(redefine(ratio, { ...draft, window: { type: 'trailing', days: 28 }, grain: 'week', exclude })).toEqual({
    ...ratio,
    window: { type: 'trailing', days: 28 },
    reportGrain: 'week',
    exclude,
  });
});

test('what the sentence does not ask stays: late rows, partial periods, exactness, the zone of the source', () => {
  const draft = draftFrom(former);
  const answer = measureAnswer(draft, { kind: 'max', column: 'basket' });
  expect(redefine(former, { ...draft, ...answer })).toEqual({
    ...former,
    measure: { kind: 'max', column: 'basket' },
    // Another measure: what an empty month is worth is its own again.
    emptyBucket: 'none',
  });
});

test('the same column, its times read as written in UTC, is another definition', () => {
  const draft = { ...draftFrom(former), time: { column: 'ordered_at', kind: 'instant' as const, sourceTz: 'UTC' } };
  expect(redefine(former, draft)?.time).toEqual({ column: 'ordered_at', kind: 'instant', sourceTz: 'UTC' });
});

test('another date is read as it is, and no longer in the zone of the former one', () => {
  const draft = { ...draftFrom(former), time: { column: 'paid_on', kind: 'date' as const } };
  expect(redefine(former, draft)?.time).toEqual({ column: 'paid_on', kind: 'date' });
});

test('quarters and years ask the month they begin in, and nothing else does', () => {
  const draft = draftFrom(former);
  const quarter = { ...draft, window: { type: 'calendar' as const, grain: 'quarter' as const } };
  expect(redefine(former, quarter)).toBeUndefined();
  const april = { ...quarter, beside: { ...quarter.beside, fiscalYearStart: 4 } };
  expect(redefine(former, april)).toMatchObject({ fiscalYearStart: 4, reportGrain: 'quarter' });
  const toDate = { ...draft, window: { type: 'toDate' as const, grain: 'year' as const } };
  expect(redefine(former, toDate)).toBeUndefined();
  expect(redefine(former, draft)).not.toHaveProperty('fiscalYearStart');
});

test('quarters that said no month began in January, and still do', () => {
  const quarters: Definition = { ...former, window: { type: 'calendar', grain: 'quarter' }, reportGrain: 'quarter' };
  expect(redefine(quarters, draftFrom(quarters))).toEqual({ ...quarters, fiscalYearStart: 1 });
});
