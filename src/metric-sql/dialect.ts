import type { Grain } from '../calendar/bucket.ts';

export type DialectName = 'duckdb' | 'postgres' | 'mariadb' | 'clickhouse';

/** The spine of report buckets or of days: `count` first days from `start`, one `grain` apart. */
export type Spine = { readonly start: string; readonly count: number; readonly grain: Grain };

/**
 * The dozen fragments in which four engines differ. Every argument that is SQL is already safe; names and values are
 * made safe here, and nowhere else.
 */
export type Dialect = {
  readonly name: DialectName;
  identifier(name: string): string;
  text(value: string): string;
  date(date: string): string;
  /** A wall clock without zone, `2026-11-23 10:00:00`. */
  timestamp(wall: string): string;
  /** A column with a zone, as its UTC wall clock. */
  utcWall(column: string): string;
  shift(column: string, seconds: number): string;
  toDate(expression: string): string;
  addDays(date: string, days: string | number): string;
  /** Days from a to b. */
  dayDifference(a: string, b: string): string;
  bucket(date: string, grain: Grain, weekStart: number, monthShift: number): string;
  nextBucket(date: string, grain: Grain): string;
  spine(spine: Spine): string;
  lead(column: string): string;
  /** The value `rows` rows before. */
  lag(column: string, rows: number): string;
  /** A column of numbers in a type that its sums do not wear out: neither 4-byte floats nor integers that wrap. */
  number(column: string): string;
  integer(expression: string): string;
  double(expression: string): string;
  /** Six decimals, exactly: sums that are compared with a threshold. */
  exact(expression: string): string;
  integerDivision(a: string, b: string): string;
  startsWith(column: string, prefix: string): string;
  /** A text column compared byte by byte, whatever the collation of the table. */
  bytewise(column: string): string;
  /** Linear interpolation between ranks of a double; undefined where the engine has no aggregate for it. */
  interpolated?(column: string, p: string): string;
  approximateDistinct?(column: string): string;
  dateText(date: string): string;
  /** So that a row without match in a left join gives null, not the type's zero. */
  nullable(expression: string): string;
  /** The lesser of two values without nulls. */
  least(a: string, b: string): string;
  greatest(a: string, b: string): string;
};
