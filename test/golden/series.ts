import { existsSync, readFileSync } from 'node:fs';

/** Series of published competitions, read where they stand; never part of the project. */
export type TestSeries = { id: string; season: number; horizon: number; values: number[]; actual: number[] };

const folder = new URL('../../../shared/data/', import.meta.url);

/** Whether the series are there; says so once when they are not, since the tests that need them are then skipped. */
export function haveSeries(what: string): boolean {
  const present = existsSync(new URL('series-m3-monthly.jsonl', folder));
  if (!present) console.log(`${what}: skipped, ../shared/data is absent`);
  return present;
}

export function testSeries(name: string): TestSeries[] {
  const text = readFileSync(new URL(`series-${name}.jsonl`, folder), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TestSeries);
}

export function classicSeries(name: 'AirPassengers' | 'co2' | 'Nile'): { season: number; values: number[] } {
  return JSON.parse(readFileSync(new URL('classics.json', folder), 'utf8'))[name];
}
