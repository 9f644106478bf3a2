import type { Dialect } from '../dialect.ts';

// E'' strings mean the same whether or not the server has standard_conforming_strings on.
const text = (value: string): string =>
  value.includes('\\')
    ? `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${value.replaceAll("'", "''")}'`;

const unit = { day: 'day', week: 'week', month: 'month', quarter: '3 month', year: 'year' } as const;

export const postgres: Dialect = {
  name: 'postgres',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text,
  date: (date) => `date '${date}'`,
  timestamp: (wall) => `timestamp '${wall}'`,
  utcWall: (column) => `(${column} at time zone 'UTC')`,
  shift: (column, seconds) => `${column} + interval '${seconds} second'`,
  toDate: (expression) => `(${expression})::date`,
  addDays: (date, days) => `${date} + cast(${days} as int)`,
  dayDifference: (a, b) => `(${b} - ${a})`,
  bucket(date, grain, weekStart, monthShift) {
    if (grain === 'day') return date;
    if (grain === 'week') {
      if (weekStart === 0) return `date_trunc('week', (${date})::timestamp)::date`;
      return `(date_trunc('week', (${date} - ${weekStart})::timestamp)::date + ${weekStart})`;
    }
    if (monthShift === 0) return `date_trunc('${grain}', (${date})::timestamp)::date`;
    return `(date_trunc('${grain}', (${date})::timestamp - interval '${monthShift} month') + interval '${monthShift} month')::date`;
  },
  nextBucket: (date, grain) => `(${date} + interval '${grain === 'quarter' ? '' : '1 '}${unit[grain]}')::date`,
  spine: ({ start, count, grain }) =>
    grain === 'day'
      ? `select date '${start}' + i as d from generate_series(0, ${count - 1}) t(i)`
      : `select (date '${start}' + i * interval '${grain === 'quarter' ? '' : '1 '}${unit[grain]}')::date as d from generate_series(0, ${count - 1}) t(i)`,
  lead: (column) => `lead(${column})`,
  lag: (column, rows) => `lag(${column}, ${rows})`,
  // A `real` is summed in 4 bytes; added to an integer it is a double, and every other type stays what it is.
  number: (column) => `(${column} + 0)`,
  integer: (expression) => `cast(${expression} as bigint)`,
  double: (expression) => `cast(${expression} as double precision)`,
  exact: (expression) => `cast(${expression} as numeric(28, 6))`,
  integerDivision: (a, b) => `(${a} / ${b})`,
  startsWith: (column, prefix) => `starts_with(${column}::text, ${text(prefix)})`,
  // As text: an identifier or an enumeration has no collation, and citext has one of its own mind.
  bytewise: (column) => `${column}::text collate "C"`,
  interpolated: (column, p) => `percentile_cont(${p}) within group (order by ${column})`,
  dateText: (date) => `to_char(${date}, 'YYYY-MM-DD')`,
  nullable: (expression) => expression,
  least: (a, b) => `least(${a}, ${b})`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
};
