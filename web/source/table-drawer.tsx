import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../api.ts';
import { DataTable } from '../design/data-table.tsx';
import { Drawer } from '../design/drawer.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { panelProps, Tabs } from '../design/tabs.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './source.module.css';
import type { SourceLine, TableLine } from './source-data.ts';
import { TableWordsForm } from './table-words-form.tsx';
import { useColumnWords } from './vocabulary.ts';

interface Props {
  readonly source: SourceLine;
  readonly table: TableLine;
  readonly manages: boolean;
  readonly onClose: () => void;
}

/** Inside a table: its columns with their values, a few rows, and the words people have for all of it. */
export function TableDrawer({ source, table, manages, onClose }: Props) {
  const { browser } = useWords().sourceTables;
  const id = useId();
  const [tab, setTab] = useState<'columns' | 'rows' | 'words'>('columns');
  const member = useIsMember();
  const open = { columns: true, rows: member, words: manages };
  const tabs = (['columns', 'rows', 'words'] as const)
    .filter((key) => open[key])
    .map((key) => ({ key, label: browser.tabs[key] }));
  return (
    <Drawer opened onClose={onClose} title={table.name} width={760}>
      <Tabs id={id} label={table.name} choices={tabs} chosen={tab} onChoose={setTab} />
      <div {...panelProps(id, tab)} className={styles.panel}>
        {tab === 'columns' ? <Columns source={source} table={table} /> : null}
        {tab === 'rows' ? <Rows source={source} table={table} /> : null}
        {tab === 'words' ? <TableWordsForm sourceId={source.id} table={table} /> : null}
      </div>
    </Drawer>
  );
}

function Columns({ source, table }: Pick<Props, 'source' | 'table'>) {
  const { sourceTables, sourcePage } = useWords();
  const words = sourceTables.browser;
  const said = useColumnWords(source.id, table.name);
  const [column, setColumn] = useState<string | null>(null);
  return (
    <>
      <DataTable
        caption={table.name}
        rows={table.columns}
        keyOf={({ name }) => name}
        columns={[
          {
            key: 'name',
            label: words.column,
            cell: ({ name }) => (
              <button
                type="button"
                className={styles.open}
                aria-pressed={name === column}
                onClick={() => setColumn(name)}
              >
                {name}
              </button>
            ),
          },
          { key: 'said', label: words.said, cell: ({ name }) => <span className={styles.row}>{said(name)}</span> },
          { key: 'kind', label: words.kind, cell: ({ kind }) => sourcePage.kinds[kind] },
        ]}
      />
      {column === null ? (
        <p className={styles.quiet}>{words.pick}</p>
      ) : (
        <Values sourceId={source.id} table={table.name} column={column} />
      )}
    </>
  );
}

function Values({ sourceId, table, column }: { sourceId: string; table: string; column: string }) {
  const words = useWords().sourceTables.browser;
  const format = useFormat();
  const { data, error, isPending } = useQuery({
    ...api.source.values.queryOptions({ input: { id: sourceId, table, column } }),
    retry: false,
  });
  if (error) return <RefusalMessage error={error} />;
  if (isPending) return <p role="status">{words.loading}</p>;
  return (
    <div aria-live="polite">
      <h3 className={styles.small}>{words.values(column)}</h3>
      <DataTable
        caption={words.values(column)}
        rows={data.values}
        keyOf={({ value }) => JSON.stringify(value)}
        stacks={false}
        columns={[
          { key: 'value', label: words.value, cell: ({ value }) => (value === null ? words.empty : String(value)) },
          { key: 'count', label: words.count, number: true, cell: ({ count }) => format.number(count) },
        ]}
      />
      {data.more > 0 ? <p className={styles.quiet}>{words.more(format.number(data.more))}</p> : null}
    </div>
  );
}

interface SampleRow {
  readonly at: number;
  readonly cells: readonly (string | number | boolean | null)[];
}

function Rows({ source, table }: Pick<Props, 'source' | 'table'>) {
  const words = useWords().sourceTables.browser;
  const { data, error, isPending } = useQuery({
    ...api.source.sample.queryOptions({ input: { id: source.id, table: table.name } }),
    retry: false,
  });
  if (error) return <RefusalMessage error={error} />;
  if (isPending) return <p role="status">{words.loading}</p>;
  return (
    <>
      <p className={styles.quiet}>{words.sample}</p>
      <DataTable
        caption={words.sample}
        rows={data.rows.map((cells, at): SampleRow => ({ at, cells }))}
        keyOf={({ at }) => String(at)}
        stacks={false}
        columns={data.columns.map(({ name, kind }, place) => ({
          key: name,
          label: name,
          number: kind === 'number',
          cell: ({ cells }: SampleRow) => (
            <span className={styles.cell}>{cells[place] === null ? '' : String(cells[place])}</span>
          ),
        }))}
      />
    </>
  );
}
