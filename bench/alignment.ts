import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { seriesUpTo, valueOn } from '../server/alignment/compute-test.ts';
import { look } from '../server/alignment/look.ts';
import { casesOf, frameOf } from '../server/alignment/new-test.ts';
import { plausibleDefinitions } from '../src/alignment/plausible.ts';
import { openDuckDb } from '../warehouse/duckdb/open-duckdb.ts';

/** How long a room waits on a million rows: twelve definitions, the number of each on a day, then thirteen months of each. */
const ROWS = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'gouverne-bench-'));
const path = join(folder, 'orders.parquet');
const zone = 'Europe/Paris';
const on = '2025-10-31';
const asOf = '2025-12-01T00:00:00.000Z';
const since = (start: number) => `${Math.round(performance.now() - start)} ms`;

// Forty thousand customers over two years, one order in fifty-eight cancelled, four in five from one country.
const instance = await DuckDBInstance.create(':memory:');
const writer = await instance.connect();
await writer.run(`copy (
  select case when hash(i, 1) % 58 = 0 then 'C' else '' end || (500000 + i) as number,
    'c' || cast(floor(40000 * pow((hash(i, 2) % 1000000) / 1000000.0, 1.7)) as integer) as customer,
    timestamp '2023-11-01 00:00:00' + interval (hash(i, 3) % 63158400) second as ordered_at,
    case when hash(i, 4) % 5 = 0 then 'Belgium' else 'France' end as country,
    cast(5 + hash(i, 5) % 20000 / 100.0 as double) as amount
  from range(${ROWS}) t(i)) to '${path}' (format parquet)`);
writer.closeSync();
instance.closeSync();

try {
  let start = performance.now();
  const engine = openDuckDb({ files: [{ table: 'orders', path, format: 'parquet' }] });
  const profile = await look(
    engine,
    { id: 'bench' } as never,
    { table: 'orders', entity: 'customer', time: 'ordered_at', sourceTz: zone },
    zone,
  );
  console.log(`${profile.rows} rows, ${cpus().length} cores; opened and looked at: ${since(start)}`);
  const frame = frameOf(profile, { timezone: zone, weekStart: 'mon', fiscalYearStart: 1 } as never, []);
  start = performance.now();
  console.log(`${casesOf(frame, on).length} cases chosen: ${since(start)}`);
  const definitions = plausibleDefinitions(frame, 12);
  start = performance.now();
  let first = '';
  for (const definition of definitions) {
    await valueOn(engine, definition, on, asOf);
    first ||= since(start);
  }
  console.log(`${definitions.length} numbers: first ${first}, all ${since(start)}`);
  for (const definition of definitions) await seriesUpTo(engine, definition, on, asOf, profile.from);
  console.log(`with thirteen months of each: ${since(start)}`);
  // The sentence edited in the room: each option of the length, one after the other.
  const edits: number[] = [];
  for (const definition of plausibleDefinitions(frame, 40)) {
    const from = performance.now();
    await valueOn(engine, definition, on, asOf);
    edits.push(performance.now() - from);
  }
  edits.sort((a, b) => a - b);
  console.log(
    `an edit: median ${Math.round(edits[20] ?? 0)} ms, slowest of ${edits.length} ${Math.round(edits.at(-1) ?? 0)} ms`,
  );
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
