import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Definition } from '../../src/metric-sql/definition.ts';
import { openDuckDb } from '../../warehouse/duckdb/open-duckdb.ts';
import { valueOn } from './compute-test.ts';

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
