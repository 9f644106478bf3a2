import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seriesUpTo, valueOn } from '../server/alignment/compute-test.ts';
import { look } from '../server/alignment/look.ts';
import { casesOf, frameOf } from '../server/alignment/new-test.ts';
import { plausibleDefinitions } from '../src/alignment/plausible.ts';
import { openDuckDb } from '../warehouse/duckdb/open-duckdb.ts';

/** How long a room waits: twelve definitions of "active customer", their number on a day, then a year of each. */
const retail = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data', 'online_retail.parquet');
if (!existsSync(retail)) {
  console.log('online_retail.parquet is not beside the project: nothing to time');
  process.exit(0);
}
const zone = 'Europe/London';
const on = '2011-11-30';
const asOf = new Date().toISOString();
const engine = openDuckDb({ files: [{ table: 'online_retail', path: retail, format: 'parquet' }] });
const since = (start: number) => `${Math.round(performance.now() - start)} ms`;

let start = performance.now();
const place = { table: 'online_retail', entity: 'CustomerID', time: 'InvoiceDate' };
const profile = await look(engine, { id: 'retail' } as never, place, zone);
console.log(`${profile.rows} rows, ${cpus().length} cores; opening and looking at the data: ${since(start)}`);
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
await engine.close();
