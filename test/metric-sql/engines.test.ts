import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnKinds } from '../../src/metric-sql/column-kind.ts';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { interpret } from '../../src/metric-sql/interpret.ts';
import { reportRows } from '../../src/metric-sql/report-bucket.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { engineSuite, suiteAsked, suiteColumns, suiteRows } from './engine-suite.ts';
import { type Reached, reachEngines } from './engine-tables.ts';
import { keyed, ofItsQuery, renamedDefinition } from './renamed.ts';

const tidy = { table: 'events', columns: suiteColumns, rows: suiteRows() };
const hidden = (column: string): string => ofItsQuery[column] ?? column;
const shapes = [
  { ...tidy, of: (definition: Definition) => definition },
  {
    table: 'w',
    columns: keyed(suiteColumns, hidden),
    rows: tidy.rows.map((row) => keyed(row, hidden)),
    of: (definition: Definition) => renamedDefinition(definition, hidden, 'w'),
  },
];
let engines: Reached[] = [];
beforeAll(async () => {
  engines = await reachEngines(shapes);
}, 120_000);
afterAll(async () => {
  for (const engine of engines) if (engine.kind === 'reached') await engine.close();
});

describe('one definition, every engine', () => {
  it(`gives one number, whatever its table and its columns are called: ${engineSuite.length} definitions`, async () => {
    const reached = engines.filter((engine) => engine.kind === 'reached');
    const faults: string[] = [];
    const kinds = new Map<string, ColumnKinds>();
    for (const engine of reached)
      for (const { table } of shapes) kinds.set(`${engine.name} ${table}`, await engine.kinds(table));
    let buckets = 0;
    for (const { name: called, definition: asWritten } of engineSuite)
      for (const { table, rows, of } of shapes) {
        const name = `${called}, in ${table}`;
        const definition = of(asWritten);
        expect(validateDefinition(definition), name).toMatchObject({ kind: 'valid' });
        const want = interpret(definition, rows, suiteAsked);
        buckets += want.length;
        for (const engine of reached) {
          const compiled = compileMeasure(definition, {
            ...suiteAsked,
            dialect: engine.name,
            columns: kinds.get(`${engine.name} ${table}`)!,
          });
          try {
            const got = reportRows(definition, compiled.buckets, await engine.values(compiled.sql));
            const off = want.filter(
              (row, index) => !near(got[index]?.value, row.value) || got[index]?.period !== row.period,
            );
            if (off.length > 0 || got.length !== want.length) {
              faults.push(
                `${name}, ${engine.name}: ${off.length} of ${want.length} differ, first ${off[0]?.period}: ${got.find((row) => row.period === off[0]?.period)?.value} for ${off[0]?.value}`,
              );
            }
          } catch (error) {
            faults.push(`${name}, ${engine.name}: ${String(error).slice(0, 400)}`);
          }
        }
      }
    const skipped = engines.flatMap((engine) =>
      engine.kind === 'skipped' ? [`${engine.name} skipped: ${engine.why}`] : [],
    );
    console.log(
      [
        `${engineSuite.length} definitions, ${buckets} buckets, on ${reached.map((engine) => engine.name).join(', ')}`,
        ...skipped,
      ].join('\n'),
    );
    expect(faults).toEqual([]);
  }, 300_000);
});

function near(got: number | null | undefined, want: number | null): boolean {
  if (got === undefined || got === null || want === null) return got === want;
  return Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want));
}
