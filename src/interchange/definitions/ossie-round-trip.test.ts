import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn } from '../../../test/metric-sql/drawn-definition.ts';
import { specHash } from '../../metric-sql/canonical.ts';
import type { Definition } from '../../metric-sql/definition.ts';
import { ossieDocument } from './ossie-write.ts';
import { readDefinitions } from './read-definitions.ts';
import type { WholeKpi } from './whole-kpi.ts';

const orders: Definition = {
  source: { connection: 'Shop', table: 'shop.orders', rowMeans: 'one order' },
  time: { column: 'at', kind: 'local' },
  measure: {
    kind: 'ratio',
    numerator: { measure: { kind: 'sum', column: 'amount' } },
    denominator: { measure: { kind: 'count' } },
  },
  qualify: [{ col: 'status', op: 'ne', value: 'draft' }],
  exclude: [{ col: 'staff', op: 'eq', value: true }],
  window: { type: 'trailing', days: 28 },
  reportGrain: 'week',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  emptyBucket: 'none',
  partialBucket: 'hide',
  late: { settleDays: 0, restate: 'always' },
  exact: true,
};

const whole = (key: string, body: Definition): WholeKpi => ({
  format: 'gouverne.definition',
  version: 1,
  key,
  name: `KPI ${key}`,
  question: 'How many?',
  unit: { kind: 'money', label: '€' },
  direction: 'up',
  expectedLevel: { atLeast: 3, atMost: null },
  cadence: body.reportGrain,
  looksFirst: 'the ledger',
  kind: 'structured',
  body: { ...body },
  source: 'Shop',
  number: 2,
  status: 'agreed',
  specHash: specHash(body),
  inForceFrom: '2026-01-01',
});
const typed: WholeKpi = {
  ...whole('typed', orders),
  kind: 'described',
  cadence: 'month',
  body: { formula: 'counted', population: 'all', cadence: 'month' },
  source: null,
  specHash: 'd1:x',
};
const there = (kpis: readonly WholeKpi[]) =>
  JSON.parse(
    JSON.stringify(
      ossieDocument(
        'Cyclade',
        kpis.map((one) => ({ whole: one, sentence: 'A sentence.' })),
      ),
    ),
  );

test('any definition that can be drawn goes to Ossie and comes back the same, to its hash', () => {
  fc.assert(
    fc.property(
      fc.array(
        drawn.map(({ definition }) => definition),
        { minLength: 1, maxLength: 4 },
      ),
      (definitions) => {
        const kpis = definitions.map((definition, at) => whole(`kpi-${at}`, definition));
        const back = readDefinitions(there([...kpis, typed])).metrics;
        expect(new Map(back.map((one) => [one.whole?.key, one.whole]))).toEqual(
          new Map(JSON.parse(JSON.stringify([...kpis, typed])).map((one: WholeKpi) => [one.key, one])),
        );
        expect(back.flatMap(({ notes }) => notes)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the expression is one that others can read, and says in words what it cannot hold', () => {
  const [model] = there([whole('basket', orders)]).semantic_model;
  const kept = `("shop_orders"."status" <> 'draft' OR "shop_orders"."status" IS NULL) AND NOT COALESCE("shop_orders"."staff" = TRUE, FALSE)`;
  expect(model.datasets).toEqual([{ name: 'shop_orders', source: 'shop.orders' }]);
  expect(model.metrics[0].expression.dialects).toEqual([
    {
      dialect: 'ANSI_SQL',
      expression: `(SUM(CASE WHEN ${kept} THEN "shop_orders"."amount" END)) / NULLIF(COUNT(CASE WHEN ${kept} THEN 1 END), 0)`,
    },
  ]);
  expect(model.metrics[0].ai_context.instructions).toContain('no window');
});

test('an expression that another tool changed is shown beside our definition, which stays whole', () => {
  const document = there([whole('basket', orders)]);
  document.semantic_model[0].metrics[0].expression.dialects[0].expression = 'SUM(amount)';
  const [metric] = readDefinitions(document).metrics;
  expect(metric?.whole?.key).toBe('basket');
  expect(metric?.notes).toEqual([{ code: 'extension-differs', text: 'SUM(amount)' }]);
});
