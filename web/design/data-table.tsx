import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers right, words left. */
  readonly number?: boolean;
  /** Said to those who hear the page, not shown: a column of acts. */
  readonly hiddenLabel?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** On phones, each row becomes a short list of its cells. Off for tables of numbers, which scroll. */
  readonly stacks?: boolean;
}

export function DataTable<Row>({ caption, columns, rows, keyOf, stacks = true }: DataTableProps<Row>) {
  return (
    <div className={styles.scroll}>
      <table className={stacks ? `${styles.table} ${styles.stacks}` : styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? styles.number : undefined}>
                {column.hiddenLabel ? <span className="visually-hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, place) => (
                <td
                  key={column.key}
                  className={column.number ? styles.number : undefined}
                  data-label={stacks && place > 0 && !column.hiddenLabel ? column.label : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
