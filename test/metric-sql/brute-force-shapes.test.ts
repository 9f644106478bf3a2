import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import { interpret } from '../../src/metric-sql/interpret.ts';
import { reportRows } from '../../src/metric-sql/report-bucket.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { differences } from './differences.ts';
import { duckDbBench } from './duckdb-table.ts';
import { reshaped } from './reshaped.ts';

let bench: Awaited<ReturnType<typeof duckDbBench>>;
beforeAll(async () => {
  bench = await duckDbBench();
});
afterAll(() => bench.close());

const runs = Number(process.env.METRIC_SQL_DRAWS ?? 200);

describe('a compiled definition, over tables of other shapes,', () => {
  it(`says what the definition says: odd names, exact numbers, zoned instants, parts of their own, ${runs} times`, async () => {
    await fc.assert(
      fc.asyncProperty(reshaped, async ({ definition, rows, from, to, asOf, table, columns, types }) => {
        expect(validateDefinition(definition)).toMatchObject({ kind: 'valid' });
        await bench.load(table, columns, rows, types);
        const compiled = compileMeasure(definition, { dialect: 'duckdb', from, to, asOf, columns });
        const got = reportRows(definition, compiled.buckets, await bench.values(compiled));
        const off = differences(got, interpret(definition, rows, { from, to, asOf }));
        if (off.length > 0) throw new Error(`${off.slice(0, 3).join('; ')}\n${compiled.sql}`);
      }),
      { numRuns: runs },
    );
    console.log(`compiled against brute force: ${runs} more over tables of other shapes, 0 differences`);
  }, 300_000);
});
