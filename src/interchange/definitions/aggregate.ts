import type { Measure } from '../../metric-sql/definition.ts';
import type { Where } from '../../metric-sql/where.ts';

/** What one aggregation counts, and the rows it keeps by itself. */
export interface Aggregate {
  readonly measure: Measure | null;
  readonly qualify: readonly Where[];
  readonly exact: boolean;
}

/** A way of adding up, by the names tools give it, over a column (null: over rows); null where it is more than that. */
export function aggregate(
  name: string,
  column: string | null,
  percentile: { readonly p?: number | undefined; readonly discrete?: boolean; readonly approximate?: boolean } = {},
): Aggregate | null {
  const of = (measure: Measure, qualify: readonly Where[] = []): Aggregate => ({
    measure,
    qualify,
    exact: percentile.approximate !== true,
  });
  const over = (kind: 'sum' | 'avg' | 'min' | 'max') => (column === null ? null : of({ kind, column }));
  switch (name.toLowerCase()) {
    case 'count':
      // Counting a column counts the rows where it is known.
      return of({ kind: 'count' }, column === null ? [] : [{ col: column, op: 'notNull' }]);
    case 'count_distinct':
      return column === null ? null : of({ kind: 'countDistinct', column });
    case 'sum':
      return over('sum');
    case 'sum_boolean':
      return column === null ? null : of({ kind: 'count' }, [{ col: column, op: 'eq', value: true }]);
    case 'average':
    case 'avg':
      return over('avg');
    case 'min':
      return over('min');
    case 'max':
      return over('max');
    case 'median':
    case 'percentile': {
      const p = name.toLowerCase() === 'median' ? 0.5 : percentile.p;
      if (column === null || p === undefined) return null;
      return of({
        kind: 'quantile',
        column,
        p,
        method: percentile.discrete ? 'nearestRank' : 'interpolated',
        per: 'row',
      });
    }
    default:
      return null;
  }
}
