import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Freshness } from '../charts/freshness.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './source.module.css';
import type { SourceLine, TableLine } from './source-data.ts';
import { TableDrawer } from './table-drawer.tsx';
import { useVocabulary } from './vocabulary.ts';

interface Props {
  readonly source: SourceLine;
  readonly table: TableLine;
  readonly manages: boolean;
}

/** One table: what its rows are, on which days it had some, what reads it. Its name opens it. */
export function TableRow({ source, table, manages }: Props) {
  const { sourceTables: words } = useWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const said = useVocabulary()(source.id)[table.name]?.row?.one;
  const readers = source.readers.filter((reader) => reader.tables.includes(table.name));
  const { data, isPending, isError } = useQuery({
    ...api.source.freshness.queryOptions({ input: { id: source.id, table: table.name } }),
    staleTime: 300_000,
    retry: false,
  });
  const last = useLast();
  // Where it broke may lie before the days shown.
  const silent = data?.days.includes('broke') || (data?.days.includes('missing') && !data.days.includes('fresh'));
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} aria-label={words.open(table.name)} onClick={() => setOpen(true)}>
          {table.name}
        </button>
        {open ? <TableDrawer source={source} table={table} manages={manages} onClose={() => setOpen(false)} /> : null}
      </th>
      <td className={said ? styles.row : styles.unsaid} data-label={words.head.row}>
        {said ?? words.unsaid}
      </td>
      <td className={styles.number} data-label={words.head.rows}>
        {table.rows === null ? words.noRows : format.number(table.rows)}
      </td>
      <td className={styles.days}>
        {data && data.days.length > 0 ? <Freshness days={data.days} width={300} /> : null}
      </td>
      <td className={silent ? styles.silent : undefined} data-label={words.head.fresh}>
        {isPending
          ? words.freshness.looking
          : isError
            ? words.freshness.unknown
            : data.column === null
              ? words.freshness.noTime
              : data.last === null
                ? words.freshness.never
                : silent
                  ? words.freshness.since(last(data.last))
                  : words.freshness.last(last(data.last))}
      </td>
      <td className={styles.uses} data-label={words.head.uses}>
        {readers.length === 1 && readers[0] ? (
          <Link to="/kpis/$key" params={{ key: readers[0].key }}>
            {readers[0].name}
          </Link>
        ) : (
          <span title={readers.map(({ name }) => name).join(', ')}>{words.uses(readers.length)}</span>
        )}
      </td>
    </tr>
  );
}

/** The last moment as it is written: a date, a local time, or an instant said in the organisation's zone. */
function useLast(): (last: string) => string {
  const format = useFormat();
  const { organisation } = useSession();
  return (last) => {
    if (last.length <= 10) return format.date(last, { day: 'numeric', month: 'short', year: 'numeric' });
    if (last.endsWith('Z')) return format.instant(last, organisation.timezone);
    return format.instant(`${last.replace(' ', 'T')}Z`, 'UTC');
  };
}
