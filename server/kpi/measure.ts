import { bucketStart, nextBucket } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { instantOfWall, localDate, today } from '../../src/calendar/local-time.ts';
import type { ColumnKinds } from '../../src/metric-sql/column-kind.ts';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { dialects } from '../../src/metric-sql/dialects/dialects.ts';
import { calendarOf, type MeasuredRow, reportRows, valuesByPeriod } from '../../src/metric-sql/report-bucket.ts';
import { tablesRead } from '../../src/metric-sql/tables-read.ts';
import { Refusal } from '../../src/refusal.ts';
import { quoteColumn, quoteTable } from '../../warehouse/browse/quote-table.ts';
import type { Engine, QueryLimits } from '../../warehouse/engine.ts';
import { beginsMidway } from './begins-midway.ts';
import type { Pinned } from './pinned-definitions.ts';
import { stoppedMidway } from './stopped-midway.ts';

export interface Measured {
  readonly sql: string;
  readonly rows: readonly MeasuredRow[];
  readonly engine: string;
  readonly timezoneData: string;
  readonly rowsRead: number;
  readonly durationMs: number;
  readonly from: string;
  readonly to: string;
}

export interface MeasureOptions extends QueryLimits {
  readonly now: Date;
  /** True for files: nothing is known after their last row. A database is alive: its silence is a zero, unless it is too long. */
  readonly endsWithData: boolean;
  /** The first period wanted; everything when left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The definitions that pinned parts stand for, and the tables they read. */
  readonly pinned?: Pick<Pinned, 'resolve' | 'tables'>;
}

const LIMITS = { timeoutMs: 120_000, maxRows: 50_000 };

/** Computes a definition over everything its table holds, or from a date on. */
export async function measure(engine: Engine, definition: Definition, options: MeasureOptions): Promise<Measured> {
  const started = performance.now();
  const { signal } = options;
  const limits = { ...LIMITS, ...(signal && { signal }) };
  const kinds = new Map<string, ColumnKinds>();
  for (const table of options.pinned?.tables ?? tablesRead(definition)) {
    const columns = await engine.columns(table);
    kinds.set(table, Object.fromEntries(columns.map((column) => [column.name, column.kind])));
  }
  const span = await spanOf(engine, definition, limits);
  const from = options.from ?? (await firstWholeWindow(engine, definition, span, limits));
  const present = today(definition.timezone, options.now);
  const ends = options.endsWithData || (await stoppedMidway(engine, definition, span, present, limits));
  const known = ends && span.last < present ? span.last : present;
  const to = options.to !== undefined && options.to < known ? options.to : known;
  const compiled = compileMeasure(definition, {
    dialect: engine.dialect,
    from: from <= to ? from : to,
    to,
    asOf: options.now.toISOString(),
    columns: ({ source }) => kinds.get(source.table),
    ...(options.pinned && { resolve: options.pinned.resolve }),
  });
  for (const guard of compiled.guards) {
    const { rows } = await engine.query(guard.sql, limits);
    const count = Number(rows[0]?.[0] ?? 0);
    if (count > 0) throw new Refusal(guard.code, { column: guard.column, rows: count });
  }
  const { rows } = await engine.query(compiled.sql, limits);
  const values = valuesByPeriod(rows);
  return {
    sql: compiled.sql,
    // Nothing is known of a period that begins after the last row.
    rows: from <= to ? reportRows(definition, compiled.buckets, values) : [],
    engine: await engine.version(),
    timezoneData: process.versions.tz ?? 'unknown',
    rowsRead: span.rows,
    durationMs: performance.now() - started,
    from,
    to,
  };
}

/** The first and last local day on which the table has rows, and how many it has. */
async function spanOf(
  engine: Engine,
  definition: Definition,
  limits: QueryLimits,
): Promise<{ first: string; last: string; rows: number }> {
  const column = quoteColumn(engine.dialect, definition.time.column);
  const table = quoteTable(engine.dialect, definition.source.table);
  const { rows } = await engine.query(
    `select min(${column}) as g_first, max(${column}) as g_last, count(*) as g_rows from ${table}`,
    limits,
  );
  const [first, last, count] = rows[0] ?? [];
  if (first === null || first === undefined || last === null || last === undefined)
    throw new Refusal('measure.no-rows', { table: definition.source.table });
  return { first: localDay(definition, String(first)), last: localDay(definition, String(last)), rows: Number(count) };
}

function localDay({ time, timezone }: Definition, stored: string): string {
  const date = stored.slice(0, 10);
  if (time.kind === 'date' || stored.length <= 10) return date;
  const zoned = /Z$|[+-]\d\d:?\d\d$/.test(stored);
  if (zoned) return localDate(timezone, Date.parse(stored));
  const source = time.sourceTz ?? timezone;
  if (source === timezone) return date;
  return localDate(timezone, instantOfWall(source, Date.parse(`${stored.replace(' ', 'T')}Z`)));
}

/** A window that begins before the first row would count less for want of rows, not of activity. */
async function firstWholeWindow(
  engine: Engine,
  definition: Definition,
  { first, last }: { first: string; last: string },
  limits: QueryLimits,
): Promise<string> {
  const { window, measure, source, time } = definition;
  if (window.type === 'trailing') return addDays(first, window.days - 1);
  // What is held is held, whatever day it was first counted.
  if (window.type === 'allTime' || measure.kind === 'snapshot') return first;
  const start = bucketStart(first, window.grain, calendarOf(definition));
  const next = nextBucket(start, window.grain);
  if (start === first || next > last) return first;
  const day = dialects[engine.dialect].toDate(quoteColumn(engine.dialect, time.column));
  const table = quoteTable(engine.dialect, source.table);
  const { rows } = await engine.query(`select count(distinct ${day}) as g_days from ${table}`, limits);
  return beginsMidway(start, { first, last, days: Number(rows[0]?.[0]) }) ? next : first;
}
