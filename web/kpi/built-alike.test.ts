import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { livedDays } from '../../example/lived-days.ts';
import { plantedTruths } from '../../example/planted-truths.ts';
import { tables } from '../../example/tables.ts';
import { en } from '../../example/words/en.ts';
import { specHash } from '../../src/metric-sql/canonical.ts';
import type { ColumnKind } from '../../src/metric-sql/column-kind.ts';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import { interpret } from '../../src/metric-sql/interpret.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { duckDbBench } from '../../test/metric-sql/duckdb-table.ts';
import { definitionOf } from './definition-of.ts';
import {
  type DraftDefinition,
  type DraftMeasure,
  measureAnswer,
  newFormula,
  newRatio,
  type RatioDraft,
} from './draft-definition.ts';
import { withOnePartMore, withPart } from './measure-parts.ts';
import { blankCondition, predOf, type WrittenCondition, withCondition } from './written-condition.ts';

/** Rides of Cyclade, the days before the last: late rows, duplicates and staff accounts among them. */
const today = '2026-11-24';
const asked = { from: '2026-10-12', to: '2026-11-22' };
const columns = Object.fromEntries(
  Object.entries(tables.rides).map(([id, kind]) => [
    en.tables.rides.columns[id as keyof typeof tables.rides],
    kind === 'code' ? 'text' : kind,
  ]),
) as Record<string, ColumnKind>;

let bench: Awaited<ReturnType<typeof duckDbBench>>;
let rows: Row[] = [];
beforeAll(async () => {
  const last = [...livedDays({ ...plantedTruths(today), firstDay: asked.from })];
  const names = Object.keys(columns);
  const codes: Readonly<Record<string, string>> = en.codes;
  rows = last
    .flatMap(({ rides }) => rides)
    .filter((_, at) => at % 5 === 0)
    .map((row) =>
      Object.fromEntries(
        names.map((name, at) => [name, row[at] === null ? null : (codes[String(row[at])] ?? row[at])]),
      ),
    ) as Row[];
  bench = await duckDbBench();
  await bench.load('rides', columns, rows);
}, 120_000);
afterAll(() => bench.close());

const begun: DraftDefinition = {
  table: 'rides',
  rowMeans: '',
  time: { column: 'ended_at', kind: 'instant', sourceTz: 'UTC' },
  qualify: [],
  exclude: [],
  window: { type: 'calendar', grain: 'week' },
  zone: 'Europe/Paris',
};
const common = `
source: { connection: file, table: rides, rowMeans: one ride }
time: { column: ended_at, kind: instant, sourceTz: UTC }
timezone: Europe/Paris
weekStart: mon
partialBucket: mark
late: { settleDays: 0, restate: always }
exact: true
`;
const weekly = 'window: { type: calendar, grain: week }\nreportGrain: week\n';

/** As the page answers, one choice after the other. */
const measuring = (draft: DraftDefinition, measure: DraftMeasure) => ({ ...draft, ...measureAnswer(draft, measure) });
const written = (change: Partial<WrittenCondition> & { readonly col: string }) => {
  const pred = predOf({ ...blankCondition(change.col), ...change }, columns[change.col] ?? 'text');
  if (!pred) throw new Error('not a condition');
  return pred;
};
const abandoned = written({ col: 'status', op: 'eq', value: 'cancelled at unlocking' });

function conversion(): DraftDefinition {
  let ratio: RatioDraft = newRatio(begun);
  const draft = measuring(begun, ratio);
  ratio = withPart(ratio, 'numerator', { measure: { kind: 'count' }, qualify: [abandoned] });
  ratio = withPart(ratio, 'denominator', {
    ...measureAnswer(begun, { kind: 'countDistinct', column: 'rider_id' }),
    qualify: [written({ col: 'plan', op: 'in', picked: ['subscription', 'by the ride'] })],
    threshold: { min: 2, of: 'events' },
  });
  return { ...draft, measure: ratio };
}

/** Begun with a total of minutes, then made a calculation: minutes ridden less rides abandoned, over all rides. */
function balance(): DraftDefinition {
  const total = measuring(begun, { kind: 'sum', column: 'minutes' });
  let formula = newFormula(total);
  const draft = measuring(total, formula);
  const count = { measure: { kind: 'count' as const } };
  formula = withPart(formula, 'a', { qualify: [written({ col: 'status', op: 'eq', value: 'completed' })] });
  formula = withPart(formula, 'b', { ...count, qualify: [abandoned] });
  formula = withPart(withOnePartMore(formula)!, 'c', { ...count, qualify: [] });
  return { ...draft, measure: { ...formula, expr: '(a - b) / c' } };
}

const minutes = { kind: 'quantile', column: 'minutes', method: 'interpolated' } as const;
const either = withCondition(
  [written({ col: 'status', op: 'eq', value: 'completed' })],
  written({ col: 'minutes', op: 'between', value: '3', more: '9' }),
  0,
  'any',
);

const cases: readonly [name: string, built: () => DraftDefinition, yaml: string][] = [
  [
    'a rate, each part with its own rows and threshold',
    conversion,
    `${weekly}
measure:
  kind: ratio
  numerator: { measure: { kind: count }, qualify: [{ col: status, op: eq, value: cancelled at unlocking }] }
  denominator:
    entity: rider_id
    measure: { kind: countDistinct }
    qualify: [{ col: plan, op: in, value: [by the ride, subscription] }]
    threshold: { min: 2, of: events }
qualify: []
exclude: []
emptyBucket: zero`,
  ],
  [
    'a calculation over three parts, each with its own rows',
    balance,
    `${weekly}
measure:
  kind: formula
  expr: (a - b) / c
  inputs:
    a: { measure: { kind: sum, column: minutes }, qualify: [{ col: status, op: eq, value: completed }] }
    b: { measure: { kind: count }, qualify: [{ col: status, op: eq, value: cancelled at unlocking }] }
    c: { measure: { kind: count }, qualify: [] }
qualify: []
exclude: []
emptyBucket: zero`,
  ],
  [
    'a median of the rows',
    () =>
      measuring(
        { ...begun, exclude: [written({ col: 'staff_account', op: 'eq', value: 'true' })] },
        { ...minutes, p: 0.5, per: 'row' },
      ),
    `${weekly}
measure: { kind: quantile, column: minutes, p: 0.5, method: interpolated, per: row }
qualify: []
exclude: [{ col: staff_account, op: eq, value: true }]
emptyBucket: none`,
  ],
  [
    'a ninetieth percentile of the totals of each rider, over one condition or another',
    () => ({ ...measuring({ ...begun, qualify: either }, { ...minutes, p: 0.9, per: 'entity' }), entity: 'rider_id' }),
    `${weekly}
entity: rider_id
measure: { kind: quantile, column: minutes, p: 0.9, method: interpolated, per: entity }
qualify:
  - any: [{ col: status, op: eq, value: completed }, { col: minutes, op: between, value: [3, 9] }]
exclude: []
emptyBucket: none`,
  ],
  [
    'riders of at least three days, over 28 days, duplicates once and late rows known',
    () => ({
      ...measuring(
        { ...begun, window: { type: 'trailing', days: 28 }, grain: 'week' },
        { kind: 'countDistinct', column: 'rider_id' },
      ),
      threshold: { min: 3, of: 'days' },
      beside: { dedupeKey: ['ride_id'], receivedAt: 'received_at', settleDays: 3, restate: 'untilSettled' },
    }),
    `
entity: rider_id
measure: { kind: countDistinct }
threshold: { min: 3, of: days }
window: { type: trailing, days: 28 }
reportGrain: week
qualify: []
exclude: []
emptyBucket: zero
source: { connection: file, table: rides, rowMeans: one ride, dedupeKey: [ride_id] }
late: { receivedAt: received_at, settleDays: 3, restate: untilSettled }`,
  ],
  [
    'minutes since the start of the month, from a date on, read every week',
    () => ({
      ...measuring(
        { ...begun, window: { type: 'toDate', grain: 'month' }, grain: 'week' },
        { kind: 'sum', column: 'minutes' },
      ),
      qualify: [written({ col: 'ended_at', op: 'gte', value: '2026-10-20T08:00' })],
    }),
    `
measure: { kind: sum, column: minutes }
window: { type: toDate, grain: month }
reportGrain: week
qualify: [{ col: ended_at, op: gte, value: '2026-10-20 08:00:00' }]
exclude: []
emptyBucket: zero`,
  ],
  [
    'riders since the beginning',
    () =>
      measuring(
        { ...begun, window: { type: 'allTime' }, grain: 'week' },
        { kind: 'countDistinct', column: 'rider_id' },
      ),
    `
entity: rider_id
measure: { kind: countDistinct }
window: { type: allTime }
reportGrain: week
qualify: []
exclude: []
emptyBucket: zero`,
  ],
];

test.each(cases)(
  '%s: built by the sentence, it is its YAML, and the same numbers on Cyclade’s rides',
  async (_, built, yaml) => {
    const twin = { ...parse(common), ...parse(yaml) } as Definition;
    expect(validateDefinition(twin)).toMatchObject({ kind: 'valid' });
    const made = definitionOf(built(), { weekStart: 'mon', fiscalYearStart: 1 });
    expect(validateDefinition(made)).toMatchObject({ kind: 'valid' });
    if (!made) throw new Error('open');
    expect(specHash(made)).toBe(specHash(twin));
    const computed = await bench.values(compileMeasure(made, { ...asked, dialect: 'duckdb', columns }));
    const meant = interpret(twin, rows.map(spaced), asked);
    expect(meant.length).toBeGreaterThanOrEqual(6);
    for (const { period, value } of meant) expect(computed.get(period)).toBeCloseTo(value ?? Number.NaN, 6);
    expect(meant.some(({ value }) => (value ?? 0) > 0)).toBe(true);
  },
);

/** Times as the reference reads them. */
const spaced = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      columns[name] === 'local-time' && typeof value === 'string' ? value.replace('T', ' ') : value,
    ]),
  );
