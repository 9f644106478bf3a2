import { IconDatabase, IconFile, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../src/calendar/day-number.ts';
import { today } from '../../src/calendar/local-time.ts';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './source.module.css';
import { SourceActs } from './source-acts.tsx';
import { isBeingRead, isDatabase, type SourceLine } from './source-data.ts';
import { SourceRun } from './source-run.tsx';
import { TableRow } from './table-row.tsx';

const SHOWN = 20;
const DAYS = 30;

/** One source: how it is read, and its tables with what they know. */
export function SourceSection({ source, manages }: { source: SourceLine; manages: boolean }) {
  const { sourceTables: words } = useWords();
  const format = useFormat();
  const now = today(useSession().organisation.timezone, new Date());
  const [all, setAll] = useState(false);
  // What KPIs read comes first: in a warehouse of two hundred tables they are the ones that matter here.
  const uses = (table: string) => source.readers.filter((reader) => reader.tables.includes(table)).length;
  const tables = source.tables.toSorted((a, b) => uses(b.name) - uses(a.name) || (b.rows ?? 0) - (a.rows ?? 0));
  const shown = all ? tables : tables.slice(0, SHOWN);
  const Icon = isDatabase(source) ? IconDatabase : source.kind === 'address' ? IconLink : IconFile;
  return (
    <section aria-label={source.name} className={styles.source}>
      <header className={styles.head}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <h2>{source.name}</h2>
        <p>
          {words.kinds[source.kind]}
          {source.location ? <span className={styles.place}> {source.location}</span> : null}
        </p>
        <span className={styles.rhythm}>{source.refreshEvery ? words.every[source.refreshEvery] : null}</span>
      </header>
      {source.canWrite ? <p className={styles.quiet}>{words.canWrite}</p> : null}
      {isBeingRead(source) ? <SourceRun source={source} manages={manages} /> : null}
      <div className={styles.scroll}>
        <table className={styles.tables}>
          <caption className="visually-hidden">{source.name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.head.table}</th>
              <th scope="col">{words.head.row}</th>
              <th scope="col" className={styles.number}>
                {words.head.rows}
              </th>
              <th scope="col">
                <span className="visually-hidden">{words.head.days}</span>
                <span className={styles.span} aria-hidden>
                  <span>{format.date(addDays(now, 1 - DAYS), { day: 'numeric', month: 'long' })}</span>
                  <span>{words.freshness.today}</span>
                </span>
              </th>
              <th scope="col">{words.head.fresh}</th>
              <th scope="col">{words.head.uses}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((table) => (
              <TableRow key={table.name} source={source} table={table} manages={manages} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        {shown.length < tables.length ? (
          <Button kind="act" onClick={() => setAll(true)}>
            {words.more(tables.length - shown.length)}
          </Button>
        ) : null}
        {manages ? <SourceActs source={source} /> : null}
      </div>
    </section>
  );
}
