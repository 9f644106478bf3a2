import { isDate } from '../calendar/day-number.ts';
import { Refusal } from '../refusal.ts';
import { type ColumnKind, type ColumnKinds, kindOf } from './column-kind.ts';
import type { Dialect } from './dialect.ts';
import type { Lit, Pred, Where } from './where.ts';

const kindsOfLiteral: Record<string, readonly ColumnKind[]> = {
  string: ['text', 'date', 'local-time', 'instant'],
  number: ['number'],
  boolean: ['boolean'],
};

const instant = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,6})?)?)?Z?$/;

/** A value as a typed literal, fit for the column's kind. Refuses `measure.value-and-column-differ`. */
function literal(dialect: Dialect, pred: Pred, value: Lit, kind: ColumnKind | undefined): string {
  if (kind !== undefined && !kindsOfLiteral[typeof value]?.includes(kind)) {
    throw new Refusal('measure.value-and-column-differ', { column: pred.col, kind, value });
  }
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  if (typeof value === 'boolean') return String(value);
  const text = String(value);
  if (kind === 'date' || kind === 'local-time' || kind === 'instant') {
    const [, date, time, seconds] = instant.exec(text) ?? [];
    if (date === undefined || !isDate(date))
      throw new Refusal('measure.value-and-column-differ', { column: pred.col, kind, value });
    return kind === 'date' && time === undefined
      ? dialect.date(date)
      : dialect.timestamp(`${date} ${time ?? '00:00'}${seconds ?? ':00'}`);
  }
  return dialect.text(text);
}

const signs = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function predicate(dialect: Dialect, pred: Pred, columns: ColumnKinds | undefined): string {
  const raw = dialect.identifier(pred.col);
  const kind = kindOf(columns, pred.col);
  if (pred.op === 'isNull') return `${raw} is null`;
  if (pred.op === 'notNull') return `${raw} is not null`;
  const values = Array.isArray(pred.value) ? pred.value : [pred.value ?? null];
  const literals = values.map((value) => literal(dialect, pred, value, kind));
  const isText = typeof values[0] === 'string' && (kind === undefined || kind === 'text');
  const column = isText ? dialect.bytewise(raw) : kind === 'instant' ? dialect.utcWall(raw) : raw;
  const [first = '', second = ''] = literals;
  switch (pred.op) {
    case 'startsWith':
    case 'notStartsWith': {
      if (kind !== undefined && kind !== 'text')
        throw new Refusal('measure.wrong-column-kind', { column: pred.col, kind, needed: ['text'] });
      const starts = dialect.startsWith(raw, String(values[0]));
      return pred.op === 'startsWith' ? starts : `(not (${starts}) or ${raw} is null)`;
    }
    case 'in':
      return `${column} in (${literals.join(', ')})`;
    case 'notIn':
      return `(${column} not in (${literals.join(', ')}) or ${raw} is null)`;
    case 'between':
      return `(${column} >= ${first} and ${column} <= ${second})`;
    case 'ne':
      return `(${column} <> ${first} or ${raw} is null)`;
    default:
      return `${column} ${signs[pred.op]} ${first}`;
  }
}

/** A condition as SQL: names quoted, values typed literals, unknown left unknown. */
export function whereSql(dialect: Dialect, where: Where, columns?: ColumnKinds): string {
  if ('all' in where) return `(${where.all.map((one) => whereSql(dialect, one, columns)).join(' and ')})`;
  if ('any' in where) return `(${where.any.map((one) => whereSql(dialect, one, columns)).join(' or ')})`;
  if ('not' in where) return `not (${whereSql(dialect, where.not, columns)})`;
  return predicate(dialect, where, columns);
}

/** Removes only the rows where the condition is true: unknown is not true. */
export const excludeSql = (dialect: Dialect, where: Where, columns?: ColumnKinds): string =>
  `not coalesce(${whereSql(dialect, where, columns)}, false)`;
