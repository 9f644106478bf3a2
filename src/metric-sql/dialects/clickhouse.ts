import type { Dialect } from '../dialect.ts';

const escaped = (value: string, quote: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
const text = (value: string): string => `'${escaped(value, "'")}'`;
const add = { day: 'addDays', week: 'addWeeks', month: 'addMonths', quarter: 'addQuarters', year: 'addYears' } as const;

export const clickhouse: Dialect = {
  name: 'clickhouse',
  identifier: (name) => `\`${escaped(name, '`')}\``,
  text,
  date: (date) => `toDate32('${date}')`,
  timestamp: (wall) => `toDateTime64('${wall}', 6, 'UTC')`,
  utcWall: (column) => `toDateTime64(${column}, 6, 'UTC')`,
  shift: (column, seconds) => `addSeconds(${column}, ${seconds})`,
  toDate: (expression) => `toDate32(${expression}, 'UTC')`,
  addDays: (date, days) => `addDays(${date}, ${days})`,
  dayDifference: (a, b) => `dateDiff('day', ${a}, ${b})`,
  bucket(date, grain, weekStart, monthShift) {
    if (grain === 'day') return date;
    // By its own number of the day: toMonday and its like give 1970 for whatever came before.
    if (grain === 'week') return `addDays(${date}, -modulo(toDayOfWeek(${date}) - 1 - ${weekStart} + 7, 7))`;
    const shifted = monthShift === 0 ? date : `addMonths(${date}, -${monthShift})`;
    const first = `addDays(${shifted}, 1 - toDayOfMonth(${shifted}))`;
    const since = { month: '0', quarter: `modulo(toMonth(${shifted}) - 1, 3)`, year: `toMonth(${shifted}) - 1` }[grain];
    const start = grain === 'month' ? first : `addMonths(${first}, -(${since}))`;
    return monthShift === 0 ? start : `addMonths(${start}, ${monthShift})`;
  },
  nextBucket: (date, grain) => `${add[grain]}(${date}, 1)`,
  spine: ({ start, count, grain }) => `select ${add[grain]}(toDate32('${start}'), number) as d from numbers(${count})`,
  // Without it, a date that has no next one is 1970-01-01.
  lead: (column) => `lead(toNullable(${column}))`,
  lag: (column, rows) => `lag(toNullable(${column}), ${rows})`,
  // A sum of Int64 wraps around; as a decimal it is exact, and a float stays one.
  number: (column) => `${column} * toDecimal128(1, 0)`,
  integer: (expression) => `toInt64(${expression})`,
  double: (expression) => `toFloat64(${expression})`,
  exact: (expression) => `toDecimal128(${expression}, 6)`,
  integerDivision: (a, b) => `intDiv(${a}, ${b})`,
  startsWith: (column, prefix) => `startsWith(toString(${column}), ${text(prefix)})`,
  // A UUID or an Enum refuses whatever is not one of its own; a String stays what it is, and its index serves.
  bytewise: (column) => `toString(${column})`,
  interpolated: (column, p) => `quantileExactInclusive(${p})(${column})`,
  approximateDistinct: (column) => `uniqHLL12(${column})`,
  dateText: (date) => `toString(${date})`,
  nullable: (expression) => `toNullable(${expression})`,
  least: (a, b) => `least(${a}, ${b})`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
};
