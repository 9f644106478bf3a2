import type { Lit, Pred, Where } from './where.ts';

export type Row = Readonly<Record<string, Lit>>;

/** Two cells of one column, as engines order them: text by code point, as bytes of UTF-8 do; false before true. */
export function compareCells(a: Lit, b: Lit): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const left = [...a];
    const right = [...b];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      const gap = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
      if (gap !== 0) return gap;
    }
    return left.length - right.length;
  }
  return Number(a) - Number(b);
}

function predicateHolds(row: Row, { col, op, value }: Pred): boolean | null {
  const cell = row[col] ?? null;
  const one = (Array.isArray(value) ? value[0] : value) ?? null;
  const list = Array.isArray(value) ? value : [];
  if (op === 'isNull') return cell === null;
  if (op === 'notNull') return cell !== null;
  if (cell === null) return op === 'ne' || op === 'notIn' || op === 'notStartsWith' ? true : null;
  switch (op) {
    case 'eq':
      return cell === one;
    case 'ne':
      return cell !== one;
    case 'in':
      return list.includes(cell);
    case 'notIn':
      return !list.includes(cell);
    case 'lt':
      return compareCells(cell, one) < 0;
    case 'lte':
      return compareCells(cell, one) <= 0;
    case 'gt':
      return compareCells(cell, one) > 0;
    case 'gte':
      return compareCells(cell, one) >= 0;
    case 'between':
      return compareCells(cell, list[0]!) >= 0 && compareCells(cell, list[1]!) <= 0;
    case 'startsWith':
      return String(cell).startsWith(String(one));
    case 'notStartsWith':
      return !String(cell).startsWith(String(one));
  }
}

/** Whether a condition is true of a row, false, or unknown (null), as in SQL. */
export function holds(row: Row, where: Where): boolean | null {
  if ('all' in where) {
    const each = where.all.map((one) => holds(row, one));
    return each.includes(false) ? false : each.includes(null) ? null : true;
  }
  if ('any' in where) {
    const each = where.any.map((one) => holds(row, one));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if ('not' in where) {
    const inside = holds(row, where.not);
    return inside === null ? null : !inside;
  }
  return predicateHolds(row, where);
}
