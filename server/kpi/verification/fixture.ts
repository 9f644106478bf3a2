import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucketEnd } from '../../../src/calendar/bucket.ts';
import { parsePeriod } from '../../../src/calendar/period.ts';
import type { Fixture } from '../../../src/kpi/verification-rule.ts';
import { compileMeasure } from '../../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../../src/metric-sql/definition.ts';
import { calendarOf } from '../../../src/metric-sql/report-bucket.ts';
import { tablesRead } from '../../../src/metric-sql/tables-read.ts';
import { Refusal } from '../../../src/refusal.ts';
import { openDuckDb } from '../../../warehouse/duckdb/open-duckdb.ts';
import type { Outcome } from './checked.ts';
import { sameValue } from './same-value.ts';

const LIMITS = { timeoutMs: 20_000, maxRows: 1_000 };

/** The rows somebody typed, through the compiler and the engine that compute the KPI; one engine stands for all. */
export async function checkFixture(definition: Definition, fixture: Fixture, signal?: AbortSignal): Promise<Outcome> {
  const value = await answerOf(definition, fixture, signal);
  const { period, expected, rows } = fixture;
  const passed = sameValue(value, expected);
  const code = passed ? 'verification.fixture-answers' : 'verification.fixture-differs';
  return { passed, found: { code, params: { rows: rows.length, period, expected, found: value } } };
}

/** The value of one period on typed rows. */
export async function answerOf(
  definition: Definition,
  { columns, rows, period }: Omit<Fixture, 'expected' | 'kind'>,
  signal?: AbortSignal,
): Promise<number | null> {
  const [table = '', ...others] = tablesRead(definition);
  if (others.length > 0) throw new Refusal('verification.fixture-several-tables', { tables: [table, ...others] });
  const { start } = parsePeriod(period, definition.reportGrain, calendarOf(definition));
  const folder = mkdtempSync(join(tmpdir(), 'gouverne-fixture-'));
  const path = join(folder, 'rows.csv');
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((_, at) => row[at] ?? ''))];
  writeFileSync(path, lines.map((line) => `${line.map(quoted).join(',')}\n`).join(''), { mode: 0o600 });
  const engine = openDuckDb({ files: [{ table, path, format: 'csv', delimiter: ',', columns }], memoryMb: 512 });
  try {
    const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
    const compiled = compileMeasure(definition, {
      dialect: 'duckdb',
      table: [table],
      from: start,
      to: bucketEnd(start, definition.reportGrain),
      columns: kinds,
    });
    const limits = { ...LIMITS, ...(signal && { signal }) };
    for (const guard of compiled.guards) {
      const count = Number((await engine.query(guard.sql, limits)).rows[0]?.[0] ?? 0);
      if (count > 0) throw new Refusal(guard.code, { column: guard.column, rows: count });
    }
    const [row] = (await engine.query(compiled.sql, limits)).rows;
    return row?.[1] === undefined || row[1] === null ? null : Number(row[1]);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const quoted = (cell: string | number | boolean) => `"${String(cell).replaceAll('"', '""')}"`;
