import type { Dialect } from '../dialect.ts';

export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  date: (date) => `date '${date}'`,
  timestamp: (wall) => `timestamp '${wall}'`,
  utcWall: (column) => `timezone('UTC', ${column})`,
  shift: (column, seconds) => `${column} + interval '${seconds} second'`,
  toDate: (expression) => `cast(${expression} as date)`,
  addDays: (date, days) => `${date} + cast(${days} as int)`,
  dayDifference: (a, b) => `(${b} - ${a})`,
  bucket(date, grain, weekStart, monthShift) {
    if (grain === 'day') return date;
    if (grain === 'week') {
      if (weekStart === 0) return `cast(date_trunc('week', ${date}) as date)`;
      return `cast(date_trunc('week', ${date} - ${weekStart}) + interval ${weekStart} day as date)`;
    }
    if (monthShift === 0) return `cast(date_trunc('${grain}', ${date}) as date)`;
    return `cast(date_trunc('${grain}', ${date} - interval ${monthShift} month) + interval ${monthShift} month as date)`;
  },
  nextBucket: (date, grain) => `cast(${date} + interval 1 ${grain} as date)`,
  spine: ({ start, count, grain }) =>
    grain === 'day'
      ? `select date '${start}' + cast(i as int) as d from range(${count}) t(i)`
      : `select cast(date '${start}' + to_${grain === 'quarter' ? 'months' : `${grain}s`}(cast(i as int)${grain === 'quarter' ? ' * 3' : ''}) as date) as d from range(${count}) t(i)`,
  lead: (column) => `lead(${column})`,
  lag: (column, rows) => `lag(${column}, ${rows})`,
  number: (column) => column,
  integer: (expression) => `cast(${expression} as bigint)`,
  double: (expression) => `cast(${expression} as double)`,
  exact: (expression) => `cast(${expression} as decimal(28, 6))`,
  integerDivision: (a, b) => `(${a} // ${b})`,
  startsWith: (column, prefix) => `starts_with(cast(${column} as varchar), '${prefix.replaceAll("'", "''")}')`,
  bytewise: (column) => `cast(${column} as varchar)`,
  interpolated: (column, p) => `quantile_cont(${column}, ${p})`,
  approximateDistinct: (column) => `approx_count_distinct(${column})`,
  dateText: (date) => `strftime(${date}, '%Y-%m-%d')`,
  nullable: (expression) => expression,
  least: (a, b) => `least(${a}, ${b})`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
};
