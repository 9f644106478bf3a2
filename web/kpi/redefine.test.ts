import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { openQuestions } from './draft-definition.ts';
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
  for (const definition of [former, ratio, formula, { ...former, fiscalYearStart: 4 } as Definition])
    expect(redefine(definition, draftFrom(definition), definition.fiscalYearStart)).toEqual(definition);
});

test('a ratio keeps its parts while its window, its rows and its zone change', () => {
  const draft = draftFrom(ratio);
  expect(openQuestions(draft)).toEqual([]);
  const exclude = [{ col: 'state', op: 'eq' as const, value: 'test' }];
  expect(
    redefine(ratio, { ...draft, window: { type: 'trailing', days: 28 }, grain: 'week', exclude }, undefined),
  ).toEqual({
    ...ratio,
    window: { type: 'trailing', days: 28 },
    reportGrain: 'week',
    exclude,
  });
});

test('what the sentence does not ask stays: late rows, partial periods, exactness, the zone of the source', () => {
  const draft = { ...draftFrom(former), measure: { kind: 'max' as const, column: 'basket' } };
  expect(redefine(former, draft, undefined)).toEqual({
    ...former,
    measure: { kind: 'max', column: 'basket' },
    // Another measure: what an empty month is worth is its own again.
    emptyBucket: 'none',
  });
});

test('the same column, its times read as written in UTC, is another definition', () => {
  const draft = { ...draftFrom(former), time: { column: 'ordered_at', kind: 'instant' as const, sourceTz: 'UTC' } };
  expect(redefine(former, draft, undefined)?.time).toEqual({ column: 'ordered_at', kind: 'instant', sourceTz: 'UTC' });
});

test('another date is read as it is, and no longer in the zone of the former one', () => {
  const draft = { ...draftFrom(former), time: { column: 'paid_on', kind: 'date' as const } };
  expect(redefine(former, draft, undefined)?.time).toEqual({ column: 'paid_on', kind: 'date' });
});

test('quarters and years ask the month they begin in, and nothing else does', () => {
  const quarter = { ...draftFrom(former), window: { type: 'calendar' as const, grain: 'quarter' as const } };
  expect(redefine(former, quarter, undefined)).toBeUndefined();
  expect(redefine(former, quarter, 4)).toMatchObject({ fiscalYearStart: 4, reportGrain: 'quarter' });
  const toDate = { ...draftFrom(former), window: { type: 'toDate' as const, grain: 'year' as const } };
  expect(redefine(former, toDate, undefined)).toBeUndefined();
  expect(redefine(former, draftFrom(former), undefined)).not.toHaveProperty('fiscalYearStart');
});
