import type { TableWords } from '../../src/metric-sql/table-words.ts';
import type { TableId } from '../row.ts';
import type { ColumnOf } from '../tables.ts';

type Of<Table extends TableId, Value> = { readonly [Column in ColumnOf<Table>]?: Value };

/** People's words for Cyclade's tables, by the identities of columns and codes; `said-words.ts` puts the names in. */
export type Said = {
  readonly [Table in TableId]: {
    readonly row: NonNullable<TableWords['row']>;
    readonly columns: Of<Table, string>;
    readonly entities?: Of<Table, NonNullable<TableWords['entities']>[string]>;
    readonly values?: Of<Table, Readonly<Record<string, string>>>;
  };
};
