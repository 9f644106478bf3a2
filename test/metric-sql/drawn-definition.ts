import fc from 'fast-check';
import { bucketStart, grains, weekdays } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import type { Definition, Measure } from '../../src/metric-sql/definition.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import type { Where } from '../../src/metric-sql/where.ts';

/** Random definitions over one small table of events: `at` and `received` wall clocks, `day` a date, the rest below. */
export const eventColumns = {
  who: 'text',
  at: 'local-time',
  received: 'local-time',
  day: 'date',
  kind: 'text',
  staff: 'boolean',
  n: 'number',
  v: 'number',
  batch: 'number',
} as const;

export const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Europe/Moscow',
  'Africa/Casablanca',
  'Antarctica/Troll',
] as const;

/** Windows on real changes: the day Apia skipped, Moscow's last change, St John's midnight minute, an ordinary spring. */
export const starts = ['2011-12-10', '2014-10-05', '2009-10-20', '2024-03-01', '2024-10-20', '1999-12-20'] as const;

const span = 45;

const cents = fc.integer({ min: -500, max: 10_000 }).map((n) => n / 100);

export function drawnRows(start: string): fc.Arbitrary<Row[]> {
  const second = fc.integer({ min: -10 * 86_400, max: (span + 3) * 86_400 });
  const wall = (seconds: number): string =>
    new Date(Date.parse(`${start}T00:00:00Z`) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  // Around midnight, where days are won and lost.
  const moment = fc.oneof(
    second,
    second.map((s) => Math.round(s / 86_400) * 86_400 + (s % 7200)),
  );
  const row = fc
    .record({
      who: fc.option(fc.constantFrom('u1', 'u2', 'u3', 'U1', 'é', 'u4 ', "o'x"), { freq: 12 }),
      at: moment,
      late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 * 86_400 })),
      kind: fc.option(fc.constantFrom('ride', 'open', 'cancel', 'Ride', '100%'), { freq: 8 }),
      staff: fc.option(fc.boolean(), { freq: 4 }),
      n: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 10 }),
      v: fc.option(cents, { freq: 10 }),
      batch: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 6 }),
    })
    .map(({ at, late, ...rest }) => ({ ...rest, at: wall(at), received: wall(at + late), day: wall(at).slice(0, 10) }));
  // Some of them again, of the same key and moment, with other things said: which is kept must be one answer.
  const again = fc.array(fc.tuple(fc.nat(), row), { maxLength: 4 });
  return fc.tuple(fc.array(row, { minLength: 0, maxLength: 60, size: '+1' }), again).map(([rows, twins]) => [
    ...rows,
    ...twins.flatMap(([index, other]) => {
      const twin = rows[index % rows.length];
      return twin ? [{ ...other, batch: twin.batch, at: twin.at, received: twin.received, day: twin.day }] : [];
    }),
  ]);
}

const predicate: fc.Arbitrary<Where> = fc.oneof(
  fc.record({
    col: fc.constant('kind'),
    op: fc.constantFrom('eq', 'ne', 'startsWith', 'notStartsWith', 'lt', 'gte'),
    value: fc.constantFrom('ride', 'r', '100%', 'Ride'),
  }),
  fc.record({
    col: fc.constant('kind'),
    op: fc.constantFrom('in', 'notIn'),
    value: fc.uniqueArray(fc.constantFrom('ride', 'open', 'cancel'), { minLength: 1 }),
  }),
  fc.record({ col: fc.constant('staff'), op: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
  fc.record({
    col: fc.constant('n'),
    op: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq', 'ne'),
    value: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    col: fc.constant('v'),
    op: fc.constant('between'),
    value: fc.tuple(cents, cents).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
  }),
  fc.record({ col: fc.constantFrom('n', 'kind', 'staff'), op: fc.constantFrom('isNull', 'notNull') }),
  fc.record({
    col: fc.constant('day'),
    op: fc.constantFrom('gte', 'lt'),
    value: fc.constantFrom('2012-01-01', '2024-03-31'),
  }),
) as fc.Arbitrary<Where>;

const where: fc.Arbitrary<Where> = fc.oneof(
  { weight: 4, arbitrary: predicate },
  { weight: 1, arbitrary: predicate.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.array(predicate, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(predicate, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
);

const simple: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ kind: 'count' }),
  fc.constant<Measure>({ kind: 'countDistinct' }),
  fc.constant<Measure>({ kind: 'countDistinct', column: 'kind' }),
  fc
    .constantFrom('sum' as const, 'avg' as const, 'min' as const, 'max' as const)
    .map((kind): Measure => ({ kind, column: 'v' })),
  fc.record({
    kind: fc.constant('quantile' as const),
    column: fc.constant('v'),
    p: fc.constantFrom(0, 0.1, 0.5, 0.55, 0.9, 0.123456, 1),
    method: fc.constantFrom('interpolated' as const, 'nearestRank' as const),
    per: fc.constantFrom('row' as const, 'entity' as const),
  }),
  fc.record({
    kind: fc.constant('snapshot' as const),
    column: fc.constantFrom('v', 'n'),
    agg: fc.constantFrom('sum' as const, 'countDistinct' as const),
    at: fc.constantFrom('periodEnd' as const, 'periodAvg' as const),
  }),
);

const measure: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 6, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ratio' as const),
      numerator: fc.record({
        measure: fc.constantFrom<Measure>({ kind: 'count' }, { kind: 'sum', column: 'v' }),
        qualify: fc.array(where, { maxLength: 1 }),
      }),
      denominator: fc.record({ measure: fc.constantFrom<Measure>({ kind: 'count' }, { kind: 'countDistinct' }) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Measure>({
      kind: 'formula',
      expr: '(a - 2 * b) / (c - 1)',
      inputs: {
        a: { measure: { kind: 'count' } },
        b: { measure: { kind: 'sum', column: 'n' } },
        c: { measure: { kind: 'countDistinct' } },
      },
    }),
  },
);

export type Drawn = { definition: Definition; rows: Row[]; from: string; to: string; asOf: string };

export const drawn: fc.Arbitrary<Drawn> = fc.constantFrom(...starts).chain((start) =>
  fc
    .record({
      rows: drawnRows(start),
      measure,
      qualify: fc.array(where, { maxLength: 2 }),
      exclude: fc.array(where, { maxLength: 2 }),
      window: fc.oneof(
        fc.record({ type: fc.constant('trailing' as const), days: fc.constantFrom(1, 2, 7, 28) }),
        fc.record({ type: fc.constant('calendar' as const), grain: fc.constantFrom(...grains) }),
        fc.record({
          type: fc.constant('toDate' as const),
          grain: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
        }),
        fc.constant({ type: 'allTime' as const }),
      ),
      reportGrain: fc.constantFrom(...grains),
      timezone: fc.constantFrom(...zones),
      sourceTz: fc.constantFrom(...zones),
      kind: fc.constantFrom('instant' as const, 'local' as const, 'date' as const),
      weekStart: fc.constantFrom(...weekdays),
      fiscalYearStart: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      threshold: fc.option(
        fc.oneof(
          fc.record({ min: fc.constantFrom(1, 2, 3), of: fc.constantFrom('events' as const, 'days' as const) }),
          fc.record({
            min: fc.constantFrom(0, 5, 49.99, 100),
            of: fc.constant('sum' as const),
            column: fc.constant('v'),
          }),
        ),
        { nil: undefined },
      ),
      emptyBucket: fc.constantFrom('zero' as const, 'none' as const),
      partialBucket: fc.constantFrom('mark' as const, 'hide' as const),
      settleDays: fc.constantFrom(0, 3),
      receivedAt: fc.option(fc.constant('received'), { nil: undefined }),
      dedupe: fc.option(fc.constant<string[]>(['batch']), { nil: undefined, freq: 5 }),
      entity: fc.boolean(),
      offset: fc.integer({ min: 0, max: 10 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: span - 12 })),
      asOfDays: fc.integer({ min: 5, max: span + 20 }),
      snap: fc.boolean(),
    })
    .map(({ rows, kind, sourceTz, receivedAt, dedupe, entity, offset, length, asOfDays, snap, settleDays, ...d }) => {
      const needsEntity =
        d.threshold !== undefined ||
        JSON.stringify(d.measure).includes('countDistinct') ||
        JSON.stringify(d.measure).includes('"entity"');
      const { threshold, fiscalYearStart, ...rest } = d;
      const definition: Definition = {
        ...rest,
        reportGrain: d.window.type === 'calendar' ? d.window.grain : d.reportGrain,
        source: {
          connection: 'test',
          table: 'events',
          rowMeans: 'one event',
          ...(dedupe ? { dedupeKey: dedupe } : {}),
        },
        time: kind === 'date' ? { column: 'day', kind } : { column: 'at', kind, sourceTz },
        late: { settleDays, restate: 'never', ...(receivedAt ? { receivedAt } : {}) },
        exact: true,
        ...(entity || needsEntity ? { entity: 'who' } : {}),
        ...(threshold && d.measure.kind !== 'snapshot' ? { threshold } : {}),
        ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
      };
      const day = addDays(start, offset);
      const from = snap
        ? bucketStart(day, definition.reportGrain, { weekStart: d.weekStart, fiscalYearStart: fiscalYearStart ?? 1 })
        : day;
      return { definition, rows, from, to: addDays(day, length), asOf: `${addDays(start, asOfDays)}T13:37:00Z` };
    }),
);
