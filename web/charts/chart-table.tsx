import { useVoice } from './chart-words.tsx';

export interface TableRows {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** What a cell of this column opens, row by row; nothing where there is nothing to open. */
  readonly opens?: { readonly column: number; readonly row: (row: number) => (() => void) | undefined };
}

/** The data behind a chart, as a table. T goes back to the drawing, as it came. */
export function ChartTable({ caption, columns, rows, opens, onChart }: TableRows & { onChart?: () => void }) {
  return (
    <section
      className="gc-table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 't' && !event.metaKey && !event.ctrlKey && !event.altKey) onChart?.();
      }}
    >
      <table className="gc-table">
        <caption className="gc-sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'gc-num' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={cells.join('\u0001')}>
              {cells.map((cell, rank) =>
                rank === 0 ? (
                  <th key={columns[rank]?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[rank]?.label} className={columns[rank]?.numeric ? 'gc-num' : undefined}>
                    <Cell text={cell} open={rank === opens?.column ? opens.row(row) : undefined} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ text, open }: { text: string; open: (() => void) | undefined }) {
  if (!open) return text;
  return (
    <button type="button" className="gc-open" onClick={open}>
      {text}
    </button>
  );
}

/** Chart or table: the same figures, one key (T) or one click away. */
export function TableSwitch({ table, onTable }: { table: boolean; onTable: (table: boolean) => void }) {
  const { words } = useVoice();
  return (
    <button
      type="button"
      className="gc-switch"
      aria-pressed={table}
      aria-keyshortcuts="T"
      onClick={() => onTable(!table)}
    >
      <span>{words.table}</span>
      <kbd>T</kbd>
    </button>
  );
}
