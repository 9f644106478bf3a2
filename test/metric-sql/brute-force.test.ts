import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import { interpret } from '../../src/metric-sql/interpret.ts';
import { reportRows } from '../../src/metric-sql/report-bucket.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { differences } from './differences.ts';
import { drawn, eventColumns } from './drawn-definition.ts';
import { duckDbBench } from './duckdb-table.ts';

let bench: Awaited<ReturnType<typeof duckDbBench>>;
beforeAll(async () => {
  bench = await duckDbBench();
});
afterAll(() => bench.close());

const runs = Number(process.env.METRIC_SQL_DRAWS ?? 300);

describe('a compiled definition, run by DuckDB,', () => {
  it(`says what the definition says, row by row, for ${runs} drawn definitions`, async () => {
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(drawn, async ({ definition, rows, from, to, asOf }) => {
        expect(validateDefinition(definition)).toMatchObject({ kind: 'valid' });
        await bench.load('events', eventColumns, rows);
        const compiled = compileMeasure(definition, { dialect: 'duckdb', from, to, asOf, columns: eventColumns });
        const got = reportRows(definition, compiled.buckets, await bench.values(compiled));
        const off = differences(got, interpret(definition, rows, { from, to, asOf }));
        if (off.length > 0) throw new Error(`${off.slice(0, 3).join('; ')}\n${compiled.sql}`);
        const kind = `${definition.measure.kind} ${definition.window.type}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: runs },
    );
    console.log(
      `compiled against brute force: ${runs} drawn definitions, ${kinds.size} kinds of measure and window, 0 differences`,
    );
  }, 300_000);
});
