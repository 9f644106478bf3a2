import type { ColumnKind } from '../../src/metric-sql/column-kind.ts';
import type { Definition, InlineRef, Measure } from '../../src/metric-sql/definition.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { seededRandom } from './seeded-rows.ts';

/** The fixed suite: definitions that must give one number on every engine, and the rows they are asked on. */
export const hostileColumn = '"; drop table x; --`\'\\';

export const suiteColumns: Readonly<Record<string, ColumnKind>> = {
  who: 'text',
  at: 'local-time',
  seen: 'instant',
  received: 'local-time',
  day: 'date',
  kind: 'text',
  staff: 'boolean',
  n: 'number',
  v: 'number',
  batch: 'number',
  [hostileColumn]: 'text',
};

const wall = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

export function suiteRows(): Row[] {
  const random = seededRandom(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: 900 }, (_, index) => {
    const at = Date.UTC(2024, 1, 1) + Math.floor(random() * 120 * 86_400) * 1000;
    return {
      who: random() < 0.04 ? null : pick(['u', 'U', 'é', 'u ']) + Math.floor(random() ** 2 * 60),
      at: wall(at),
      seen: wall(at),
      received: wall(at + (random() < 0.3 ? Math.floor(random() * 6 * 86_400) * 1000 : 0)),
      day: wall(at).slice(0, 10),
      kind: random() < 0.05 ? null : pick(['ride', 'Ride', 'ride ', 'open', 'cancel', "o'pen", 'a\\b', '100%', 'r_de']),
      staff: random() < 0.1 ? null : random() < 0.1,
      n: random() < 0.05 ? null : Math.floor(random() * 6),
      v: random() < 0.05 ? null : Math.round(random() * 10_000 - 1000) / 100,
      batch: index < 300 ? Math.floor(index / 2) : null,
      [hostileColumn]: pick(["'; drop table events; --", '\\', "\\'; --", '`', '"']),
    };
  });
}

type Case = { readonly name: string; readonly definition: Definition };

const base: Definition = {
  source: { connection: 'test', table: 'events', rowMeans: 'one event' },
  entity: 'who',
  time: { column: 'at', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
};

const of = (name: string, changes: Partial<Definition>): Case => ({ name, definition: { ...base, ...changes } });
const calendar = (grain: Definition['reportGrain']): Partial<Definition> => ({
  window: { type: 'calendar', grain },
  reportGrain: grain,
});
const trailing = (days: number, reportGrain: Definition['reportGrain'] = 'day'): Partial<Definition> => ({
  window: { type: 'trailing', days },
  reportGrain,
});
const toDate = (
  grain: 'week' | 'month' | 'quarter' | 'year',
  reportGrain: Definition['reportGrain'] = 'day',
): Partial<Definition> => ({ window: { type: 'toDate', grain }, reportGrain });
const allTime = (reportGrain: Definition['reportGrain']): Partial<Definition> => ({
  window: { type: 'allTime' },
  reportGrain,
});
const quantile = (p: number, method: 'interpolated' | 'nearestRank', per: 'row' | 'entity'): Measure => ({
  kind: 'quantile',
  column: 'v',
  p,
  method,
  per,
});
const rides: InlineRef = { measure: { kind: 'count' }, qualify: [{ col: 'kind', op: 'eq', value: 'ride' }] };
const all: InlineRef = { measure: { kind: 'count' } };
const spent: InlineRef = { measure: { kind: 'sum', column: 'v' } };

export const engineSuite: readonly Case[] = [
  of('events a day, Kolkata', { measure: { kind: 'count' }, timezone: 'Asia/Kolkata', ...calendar('day') }),
  of('events a day, Lord Howe', { measure: { kind: 'count' }, timezone: 'Australia/Lord_Howe', ...calendar('day') }),
  of('events a week from Sunday', { measure: { kind: 'count' }, weekStart: 'sun', ...calendar('week') }),
  of('events a week from Wednesday', { measure: { kind: 'count' }, weekStart: 'wed', ...calendar('week') }),
  of('people a month', {}),
  of('people a month, New York, from a column in Paris time', {
    timezone: 'America/New_York',
    time: { column: 'at', kind: 'instant', sourceTz: 'Europe/Paris' },
  }),
  of('people a month, a column with zone', { timezone: 'America/New_York', time: { column: 'seen', kind: 'instant' } }),
  of('people a month, local to the shop', { time: { column: 'at', kind: 'local' } }),
  of('people a month, by date', { time: { column: 'day', kind: 'date' } }),
  of('people a quarter of a fiscal year from February', { fiscalYearStart: 2, ...calendar('quarter') }),
  of('people a fiscal year from April', { fiscalYearStart: 4, ...calendar('year') }),
  of('people twice a month or more', { threshold: { min: 2, of: 'events' } }),
  of('people on three days of the month', { threshold: { min: 3, of: 'days' }, emptyBucket: 'none' }),
  of('people above 50 a month', { threshold: { min: 50, of: 'sum', column: 'v' } }),
  of('people of 28 days', trailing(28)),
  of('people of 28 days at each month end', trailing(28, 'month')),
  of('people of 7 days, nothing when nobody', { emptyBucket: 'none', ...trailing(7) }),
  of('people of 28 days, twice', { threshold: { min: 2, of: 'events' }, ...trailing(28) }),
  of('people of 14 days, two days', { threshold: { min: 2, of: 'days' }, emptyBucket: 'none', ...trailing(14) }),
  of('people of 30 days above 40.5', { threshold: { min: 40.5, of: 'sum', column: 'v' }, ...trailing(30) }),
  of('sum of 7 days', { measure: { kind: 'sum', column: 'v' }, ...trailing(7) }),
  of('mean of 7 days', { measure: { kind: 'avg', column: 'v' }, ...trailing(7) }),
  of('least of 5 days', { measure: { kind: 'min', column: 'v' }, ...trailing(5) }),
  of('most of 5 days, at week end', { measure: { kind: 'max', column: 'v' }, ...trailing(5, 'week') }),
  of('median of 10 days', { measure: quantile(0.5, 'interpolated', 'row'), ...trailing(10) }),
  of('month to date people', toDate('month')),
  of('quarter to date sum at each week end', { measure: { kind: 'sum', column: 'v' }, ...toDate('quarter', 'week') }),
  of('year to date people, twice', { threshold: { min: 2, of: 'events' }, ...toDate('year') }),
  of('week to date mean', { measure: { kind: 'avg', column: 'v' }, weekStart: 'sat', ...toDate('week') }),
  of('people ever', allTime('week')),
  of('people ever on three days', { threshold: { min: 3, of: 'days' }, ...allTime('month') }),
  of('events ever', { measure: { kind: 'count' }, ...allTime('month') }),
  of('90th percentile a month', { measure: quantile(0.9, 'interpolated', 'row') }),
  of('55th percentile by nearest rank', { measure: quantile(0.55, 'nearestRank', 'row') }),
  of('median spending per person', { measure: quantile(0.5, 'interpolated', 'entity') }),
  of('third quartile per person by nearest rank', {
    measure: quantile(0.75, 'nearestRank', 'entity'),
    emptyBucket: 'none',
    ...calendar('week'),
  }),
  of('mean a week', { measure: { kind: 'avg', column: 'v' }, ...calendar('week') }),
  of('sum of those who came twice', {
    measure: { kind: 'sum', column: 'v' },
    threshold: { min: 2, of: 'events' },
    ...calendar('week'),
  }),
  of('kinds seen', { measure: { kind: 'countDistinct', column: 'kind' }, ...calendar('week') }),
  of('kinds seen in 7 days', { measure: { kind: 'countDistinct', column: 'kind' }, ...trailing(7) }),
  of('share of rides', { measure: { kind: 'ratio', numerator: rides, denominator: all }, ...calendar('week') }),
  of('spending per ride of 7 days', {
    measure: { kind: 'ratio', numerator: spent, denominator: rides },
    ...trailing(7),
  }),
  of('a formula with a division by zero', {
    measure: { kind: 'formula', expr: '-(a - 3 * b) / (a - a) + b / 2', inputs: { a: all, b: rides } },
  }),
  of('a formula', {
    measure: { kind: 'formula', expr: '100 * (spent - 1.5) / -(all + 0.5)', inputs: { spent, all } },
    ...calendar('week'),
  }),
  of('a share of shares', {
    measure: {
      kind: 'ratio',
      numerator: { measure: { kind: 'ratio', numerator: rides, denominator: all } },
      denominator: { measure: { kind: 'countDistinct' } },
    },
  }),
  of('stock at month end', {
    time: { column: 'day', kind: 'date' },
    measure: { kind: 'snapshot', column: 'v', agg: 'sum', at: 'periodEnd' },
    qualify: [{ col: 'kind', op: 'startsWith', value: 'r' }],
  }),
  of('stock on average', { measure: { kind: 'snapshot', column: 'who', agg: 'countDistinct', at: 'periodAvg' } }),
  of('case, space and accent kept apart', {
    measure: { kind: 'count' },
    qualify: [{ col: 'kind', op: 'in', value: ['ride', "o'pen", 'a\\b'] }],
  }),
  of('a prefix with a wildcard in it', {
    measure: { kind: 'count' },
    qualify: [
      {
        any: [
          { col: 'kind', op: 'startsWith', value: '100%' },
          { col: 'kind', op: 'startsWith', value: 'r_' },
        ],
      },
    ],
  }),
  of('nulls kept by ne and notIn', {
    measure: { kind: 'count' },
    qualify: [
      { col: 'kind', op: 'ne', value: 'ride' },
      { col: 'n', op: 'notIn', value: [1, 2] },
    ],
  }),
  of('nulls not removed by exclude', {
    measure: { kind: 'count' },
    exclude: [{ col: 'staff', op: 'eq', value: true }, { not: { col: 'n', op: 'gte', value: 1 } }],
  }),
  of('text in order', {
    measure: { kind: 'count' },
    qualify: [{ col: 'kind', op: 'between', value: ['Ride', 'ride'] }],
  }),
  of('dates compared', {
    measure: { kind: 'count' },
    qualify: [
      { col: 'day', op: 'gte', value: '2024-03-15' },
      { col: 'at', op: 'lt', value: '2024-04-20 12:30' },
    ],
  }),
  of('a hostile column and hostile values', {
    measure: { kind: 'countDistinct', column: hostileColumn },
    qualify: [
      { col: hostileColumn, op: 'in', value: ["'; drop table events; --", '\\', "\\'; --"] },
      { col: hostileColumn, op: 'notStartsWith', value: '`' },
    ],
  }),
  of('ten thousand values', {
    measure: { kind: 'count' },
    qualify: [{ col: 'n', op: 'in', value: Array.from({ length: 10_000 }, (_, i) => i + 1) }],
  }),
  of('one row per batch', {
    source: { ...base.source, dedupeKey: ['batch'] },
    measure: { kind: 'sum', column: 'v' },
    ...calendar('week'),
  }),
  of('as it was known on 20 April', {
    late: { receivedAt: 'received', settleDays: 3, restate: 'untilSettled' },
    ...calendar('week'),
  }),
  of('the last received of each batch', {
    source: { ...base.source, dedupeKey: ['batch'] },
    late: { receivedAt: 'received', settleDays: 0, restate: 'always' },
    measure: { kind: 'count' },
    ...calendar('week'),
  }),
];

/** Dates asked of the whole suite, and the instant of knowledge. */
export const suiteAsked = { from: '2024-02-26', to: '2024-05-05', asOf: '2024-04-20T10:00:00Z' };
