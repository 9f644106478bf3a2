import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompileOptions, compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { reportBuckets } from '../../src/metric-sql/report-bucket.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { duckDbBench } from './duckdb-table.ts';

const evil = `x"'\`\\; drop table victim; --`;
const asked = { from: '2024-03-01', to: '2024-03-31', asOf: '2024-06-01T00:00:00Z' };
const options: CompileOptions = { ...asked, dialect: 'duckdb' };
const plain: Definition = {
  source: { connection: 'c', table: 'events', rowMeans: '' },
  entity: 'who',
  time: { column: 'at', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'count' },
  ...plainMonths,
  window: { type: 'calendar', grain: 'day' },
  reportGrain: 'day',
  timezone: 'UTC',
};

const { entity: _, ...withoutEntity } = plain;

let bench: Awaited<ReturnType<typeof duckDbBench>>;
beforeAll(async () => {
  bench = await duckDbBench();
  await bench.load('victim', { a: 'number' }, [{ a: 1 }]);
  await bench.load(evil, { [evil]: 'text', [`${evil}t`]: 'local-time', [`${evil}n`]: 'number' }, [
    { [evil]: evil, [`${evil}t`]: '2024-03-05 10:00:00', [`${evil}n`]: 3 },
  ]);
});
afterAll(() => bench.close());

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('hostile definitions', () => {
  it('with SQL in every field are names and values, nothing else', async () => {
    const time = { column: `${evil}t`, kind: 'instant' as const, sourceTz: 'UTC' };
    const definition: Definition = {
      ...plain,
      source: { connection: evil, table: evil, rowMeans: evil, dedupeKey: [evil] },
      entity: evil,
      time,
      qualify: [
        { col: evil, op: 'eq', value: evil },
        { col: evil, op: 'startsWith', value: evil.slice(0, 8) },
        { not: { col: evil, op: 'in', value: [`${evil}!`] } },
      ],
      exclude: [{ col: evil, op: 'notStartsWith', value: evil }],
      measure: { kind: 'sum', column: `${evil}n` },
      threshold: { min: 1, of: 'sum', column: `${evil}n` },
      late: { receivedAt: `${evil}t`, settleDays: 0, restate: 'never' },
    };
    expect(validateDefinition(definition)).toMatchObject({ kind: 'valid' });
    const compiled = compileMeasure(definition, { ...options, table: [evil] });
    expect((await bench.values(compiled)).get('2024-03-05')).toBe(3);
    expect((await bench.connection.runAndReadAll('select count(*) from victim')).getRowsJS()).toEqual([[1n]]);
  });

  it('with ten thousand values in a list run', async () => {
    const value = Array.from({ length: 10_000 }, (_, index) => `${evil}${index}`);
    const definition: Definition = {
      ...withoutEntity,
      time: { ...plain.time, column: `${evil}t` },
      exclude: [{ col: evil, op: 'in', value }],
    };
    const values = await bench.values(compileMeasure(definition, { ...options, table: [evil] }));
    expect([...values.values()].reduce((a, b) => (a ?? 0) + (b ?? 0), 0)).toBe(1);
  });

  it('naming no column, or comparing a text with a number, are refused before anything runs', () => {
    const columns = { who: 'text', at: 'local-time', n: 'number', flag: 'boolean', day: 'date' } as const;
    const compile = (changes: Partial<Definition>) =>
      code(() => compileMeasure({ ...plain, ...changes }, { ...options, columns }));
    expect(compile({})).toBe('accepted');
    expect(compile({ entity: 'whom' })).toBe('measure.unknown-column');
    expect(compile({ entity: 'constructor' })).toBe('measure.unknown-column');
    expect(compile({ qualify: [{ col: 'who', op: 'gte', value: 3 }] })).toBe('measure.value-and-column-differ');
    expect(compile({ qualify: [{ col: 'n', op: 'eq', value: '3' }] })).toBe('measure.value-and-column-differ');
    expect(compile({ qualify: [{ col: 'n', op: 'startsWith', value: '3' }] })).toMatch(/^measure\./);
    expect(compile({ qualify: [{ col: 'day', op: 'gte', value: 'yesterday' }] })).toBe(
      'measure.value-and-column-differ',
    );
    expect(compile({ measure: { kind: 'sum', column: 'who' } })).toBe('measure.wrong-column-kind');
    expect(compile({ time: { column: 'who', kind: 'instant', sourceTz: 'UTC' } })).toBe('measure.wrong-column-kind');
    expect(compile({ time: { column: 'day', kind: 'instant', sourceTz: 'UTC' } })).toBe('measure.wrong-column-kind');
    expect(compile({ time: { column: 'at', kind: 'instant' } })).toBe('measure.source-zone-needed');
  });

  it('asked over absurd dates are refused', () => {
    expect(code(() => reportBuckets(plain, { from: '2024-02-30', to: '2024-03-01' }))).toBe('measure.not-a-date');
    expect(code(() => reportBuckets(plain, { from: '2024-03-02', to: '2024-03-01' }))).toBe(
      'measure.ends-before-it-starts',
    );
    expect(code(() => reportBuckets(plain, { from: '1000-01-01', to: '2024-03-01' }))).toBe('measure.too-many-buckets');
  });

  it('asking for an approximate count of record, or for a KPI that is not there, are refused', () => {
    expect(code(() => compileMeasure({ ...plain, exact: { approx: 'hll' } }, options))).toBe(
      'definition.approximate-not-of-record',
    );
    const pinned = { kpi: 'revenue', version: 3 };
    expect(
      code(() =>
        compileMeasure({ ...plain, measure: { kind: 'ratio', numerator: pinned, denominator: pinned } }, options),
      ),
    ).toBe('definition.pinned-kpi-unknown');
    const itself: Definition = { ...plain, measure: { kind: 'ratio', numerator: pinned, denominator: pinned } };
    expect(code(() => compileMeasure(itself, { ...options, resolve: () => itself }))).toBe('definition.too-deep');
  });

  it('meeting a row that nulls: refuse names, count it before any value', async () => {
    await bench.load('events', { who: 'text', at: 'local-time' }, [
      { who: null, at: '2024-03-05 10:00:00' },
      { who: 'a', at: '2024-03-05 10:00:00' },
    ]);
    const { guards } = compileMeasure({ ...plain, nulls: { entity: 'refuse' } }, options);
    expect(guards.map((guard) => [guard.code, guard.column])).toEqual([['measure.row-without-entity', 'who']]);
    expect((await bench.connection.runAndReadAll(guards[0]!.sql)).getRowsJS()).toEqual([[1n]]);
    const spent: Definition = { ...plain, threshold: { min: 5, of: 'sum', column: 'n' }, nulls: { column: 'refuse' } };
    const found = compileMeasure(spent, options).guards.map((guard) => [guard.code, guard.column]);
    expect(found).toEqual([['measure.row-without-value', 'n']]);
  });
});
