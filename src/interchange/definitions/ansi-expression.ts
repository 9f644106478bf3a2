import { type Definition, inherit, isPinned, type Measure, type Ref } from '../../metric-sql/definition.ts';
import type { Lit, Where } from '../../metric-sql/where.ts';

const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const literal = (value: Lit): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();

/**
 * A definition's aggregation as one SQL expression for tools that hold no more than that. It says neither window, time
 * zone, threshold nor late rows: those stay in the extension, and in words beside. Null for a part of another KPI.
 */
export function ansiExpression(definition: Definition, dataset: string): string | null {
  const column = (text: string): string => `${name(dataset)}.${name(text)}`;
  const kept = [
    ...definition.qualify.map((where) => condition(where, column)),
    ...definition.exclude.map((where) => `NOT COALESCE(${condition(where, column)}, FALSE)`),
  ].join(' AND ');
  const over = (sql: string): string => (kept === '' ? sql : `CASE WHEN ${kept} THEN ${sql} END`);
  const ref = (one: Ref): string | null => (isPinned(one) ? null : ansiExpression(inherit(definition, one), dataset));
  return measured(definition.measure, definition.entity, over, column, ref);
}

function measured(
  measure: Measure,
  entity: string | undefined,
  over: (sql: string) => string,
  column: (text: string) => string,
  ref: (one: Ref) => string | null,
): string | null {
  switch (measure.kind) {
    case 'count':
      return over('1') === '1' ? 'COUNT(*)' : `COUNT(${over('1')})`;
    case 'countDistinct':
      return `COUNT(DISTINCT ${over(column(measure.column ?? entity ?? ''))})`;
    case 'sum':
    case 'avg':
    case 'min':
    case 'max':
      return `${measure.kind.toUpperCase()}(${over(column(measure.column))})`;
    case 'quantile': {
      const how = measure.method === 'nearestRank' ? 'PERCENTILE_DISC' : 'PERCENTILE_CONT';
      return `${how}(${measure.p}) WITHIN GROUP (ORDER BY ${over(column(measure.column))})`;
    }
    case 'snapshot':
      return measure.agg === 'sum'
        ? `SUM(${over(column(measure.column))})`
        : `COUNT(DISTINCT ${over(column(measure.column))})`;
    case 'ratio': {
      const [above, below] = [ref(measure.numerator), ref(measure.denominator)];
      return above && below ? `(${above}) / NULLIF(${below}, 0)` : null;
    }
    case 'formula': {
      const inputs = Object.entries(measure.inputs).map(([as, one]) => [as, ref(one)] as const);
      if (inputs.some(([, sql]) => sql === null)) return null;
      const sqlOf = new Map(inputs);
      return measure.expr.replace(/[A-Za-z_]\w*/g, (as) => (sqlOf.has(as) ? `(${sqlOf.get(as)})` : as));
    }
  }
}

const signs = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function condition(where: Where, column: (text: string) => string): string {
  if ('all' in where) return `(${where.all.map((one) => condition(one, column)).join(' AND ')})`;
  if ('any' in where) return `(${where.any.map((one) => condition(one, column)).join(' OR ')})`;
  if ('not' in where) return `NOT (${condition(where.not, column)})`;
  const col = column(where.col);
  const values = (Array.isArray(where.value) ? where.value : [where.value ?? null]) as Lit[];
  const [first = null, second = null] = values;
  const like = `${col} LIKE '${String(first).replaceAll("'", "''").replaceAll(/[!%_]/g, '!$&')}%' ESCAPE '!'`;
  switch (where.op) {
    case 'isNull':
      return `${col} IS NULL`;
    case 'notNull':
      return `${col} IS NOT NULL`;
    case 'in':
      return `${col} IN (${values.map(literal).join(', ')})`;
    case 'notIn':
      return `(${col} NOT IN (${values.map(literal).join(', ')}) OR ${col} IS NULL)`;
    case 'between':
      return `${col} BETWEEN ${literal(first)} AND ${literal(second)}`;
    case 'startsWith':
      return like;
    case 'notStartsWith':
      return `(NOT ${like} OR ${col} IS NULL)`;
    case 'ne':
      return `(${col} <> ${literal(first)} OR ${col} IS NULL)`;
    default:
      return `${col} ${signs[where.op]} ${literal(first)}`;
  }
}
