import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Definition } from '../../src/metric-sql/definition.ts';
import { openDuckDb } from '../../warehouse/duckdb/open-duckdb.ts';
import { seriesUpTo, valueOn } from './compute-test.ts';

const data = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'data');
const folder = join(data, 'active-customer');
const here = existsSync(folder);

test.skipIf(!here)(
  `nine definitions of an active customer give a room the numbers of gouverne compare${here ? '' : ': left out, the data are not beside the project'}`,
  async () => {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
      at: string;
      values: Record<string, number>;
    };
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    const read = (file: string) => Definition.parse(parse(readFileSync(join(folder, file), 'utf8')));
    const table = read(files[0] ?? '').source.table;
    const path = join(data, 'online_retail.parquet');
    const engine = openDuckDb({ files: [{ table, path, format: 'parquet' }] });
    const values: Record<string, number | null> = {};
    for (const file of files) values[file] = await valueOn(engine, read(file), expected.at, '2026-11-23T09:00:00.000Z');
    await engine.close();
    expect(values).toEqual(expected.values);
  },
);

test.skipIf(!here)('a year read day by day is the year read at once', async () => {
  const path = join(data, 'online_retail.parquet');
  const file = readdirSync(folder).find((name) => name.endsWith('28-days.yaml')) ?? '';
  const definition = Definition.parse(parse(readFileSync(join(folder, file), 'utf8')));
  const engine = openDuckDb({ files: [{ table: definition.source.table, path, format: 'parquet' }] });
  // Every order of the file has a quantity, so at least one unit in all is at least one order with a positive quantity.
  const positive = { col: 'Quantity', op: 'gte', value: 1 } as const;
  const bought: Definition = { ...definition, reportGrain: 'month', qualify: [...definition.qualify, positive] };
  const year = (of: Definition) => seriesUpTo(engine, of, '2011-11-30', '2026-11-23T09:00:00.000Z', '2010-12-01');
  const atOnce = await year(bought);
  const byTheDay = await year({ ...bought, threshold: { min: 1, of: 'sum', column: 'Quantity' } });
  expect(byTheDay).toEqual(atOnce);
  expect(atOnce).toHaveLength(12);
  await engine.close();
});
