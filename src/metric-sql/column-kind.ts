import { Refusal } from '../refusal.ts';

/** What a column holds, as far as a definition cares. Without a map of columns nothing is checked. */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'date' | 'local-time' | 'instant' | 'other';
export type ColumnKinds = Readonly<Record<string, ColumnKind>>;

/** The kind of a column, undefined when the columns are not known. Refuses a column that the table does not have. */
export function kindOf(columns: ColumnKinds | undefined, column: string): ColumnKind | undefined {
  if (columns === undefined) return undefined;
  if (!Object.hasOwn(columns, column)) {
    throw new Refusal('measure.unknown-column', { column, columns: Object.keys(columns) });
  }
  return columns[column];
}

/** Refuses a column whose kind is not among those needed. */
export function requireKind(
  columns: ColumnKinds | undefined,
  column: string,
  needed: readonly ColumnKind[],
): ColumnKind | undefined {
  const kind = kindOf(columns, column);
  if (kind !== undefined && !needed.includes(kind))
    throw new Refusal('measure.wrong-column-kind', { column, kind, needed });
  return kind;
}

/** The kinds of a table's columns, as its source keeps them. */
export const kindsOf = (
  columns: readonly { readonly name: string; readonly kind: string }[] | undefined,
): ColumnKinds | undefined =>
  columns && Object.fromEntries(columns.map(({ name, kind }) => [name, kind as ColumnKind]));
