import type { NeutralKind, TableShape } from './table-shape.ts';

export type Cell = string | number | null;
/** A row out of any engine: its cells in the order of the shape's columns. */
export type Row = readonly Cell[];

/** PostgreSQL hands over its own booleans and dates in the tables of sign-in; SQLite's are neutral already. */
export function neutral(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`a cell of kind ${typeof value} has no neutral form`);
}

/** The way back. PostgreSQL reads an ISO text as an instant by itself, a 0 or a 1 not as a flag. */
export function forEngine(value: Cell, kind: NeutralKind, engine: 'sqlite' | 'postgres'): unknown {
  return kind === 'flag' && engine === 'postgres' && value !== null ? value === 1 : value;
}

export function asObject(shape: TableShape, row: Row): Record<string, Cell> {
  return Object.fromEntries(shape.columns.map(({ name }, index) => [name, row[index] ?? null]));
}
