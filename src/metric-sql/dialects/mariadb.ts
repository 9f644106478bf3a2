import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dialect } from '../dialect.ts';

// A backslash means one thing or another with the server's sql_mode: such text is written by its bytes.
const text = (value: string): string =>
  value.includes('\\') ? `_utf8mb4 x'${bytesToHex(utf8ToBytes(value))}'` : `_utf8mb4'${value.replaceAll("'", "''")}'`;

const bytewise = (column: string): string => `convert(${column} using utf8mb4) collate utf8mb4_nopad_bin`;

const digits = `(select 0 i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)`;

/** 0 … count − 1, without the recursion limit of common table expressions. */
function numbers(count: number): string {
  const places = Math.max(1, String(count - 1).length);
  const names = ['a', 'b', 'c', 'f', 'g', 'h'].slice(0, places);
  const value = names.map((name, place) => (place === 0 ? `${name}.i` : `${10 ** place} * ${name}.i`)).join(' + ');
  return `(select ${value} as i from ${names.map((name) => `${digits} ${name}`).join(', ')} where ${value} < ${count}) t`;
}

export const mariadb: Dialect = {
  name: 'mariadb',
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  text,
  date: (date) => `date '${date}'`,
  timestamp: (wall) => `timestamp '${wall}'`,
  // A TIMESTAMP column is read in the session's zone, which the product sets to UTC.
  utcWall: (column) => column,
  shift: (column, seconds) => `${column} + interval ${seconds} second`,
  toDate: (expression) => `date(${expression})`,
  addDays: (date, days) => `${date} + interval ${days} day`,
  dayDifference: (a, b) => `datediff(${b}, ${a})`,
  bucket(date, grain, weekStart, monthShift) {
    if (grain === 'day') return date;
    if (grain === 'week') return `(${date} - interval mod(weekday(${date}) - ${weekStart} + 7, 7) day)`;
    const shifted = monthShift === 0 ? date : `(${date} - interval ${monthShift} month)`;
    const back = monthShift === 0 ? '' : ` + interval ${monthShift} month`;
    if (grain === 'month') return `cast(date_format(${date}, '%Y-%m-01') as date)`;
    const quarters = grain === 'quarter' ? ` + interval (quarter(${shifted}) - 1) * 3 month` : '';
    return `(makedate(year(${shifted}), 1)${quarters}${back})`;
  },
  nextBucket: (date, grain) => `(${date} + interval 1 ${grain})`,
  spine: ({ start, count, grain }) => `select date '${start}' + interval i ${grain} as d from ${numbers(count)}`,
  lead: (column) => `lead(${column})`,
  lag: (column, rows) => `lag(${column}, ${rows})`,
  number: (column) => column,
  integer: (expression) => `cast(${expression} as signed)`,
  double: (expression) => `cast(${expression} as double)`,
  exact: (expression) => `cast(${expression} as decimal(28, 6))`,
  integerDivision: (a, b) => `(${a} div ${b})`,
  startsWith: (column, prefix) => `left(${bytewise(column)}, ${[...prefix].length}) = ${text(prefix)}`,
  bytewise,
  dateText: (date) => `date_format(${date}, '%Y-%m-%d')`,
  nullable: (expression) => expression,
  least: (a, b) => `least(${a}, ${b})`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
};
