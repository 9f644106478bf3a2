import type { CSSProperties } from 'react';
import { useFormat, useWords } from '../language.tsx';
import type { Revealed } from './alignment-data.ts';
import styles from './reveal-summary.module.css';

/** The number that makes a room look up, and the honest second line, always. */
export function RevealNumbers({ numbers }: { numbers: NonNullable<Revealed['numbers']> }) {
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const { reveal } = alignmentPage;
  const { spread } = numbers;
  const { lowest, highest, times, core } = spread;
  // The one line that must fit: its figures decide how large it is written.
  const said = lowest === highest ? [highest] : [lowest, highest];
  const letters =
    said.map((value) => format.number(value ?? 0)).join(' ').length +
    (said.length > 1 ? `${reveal.from} ${reveal.to} `.length : 0);
  const more = times === null ? '' : alignment.reveal.times(times);
  return (
    <div className={styles.hero}>
      {lowest !== null && highest !== null ? (
        <div>
          <p className={styles.range} style={{ '--letters': letters } as CSSProperties}>
            {lowest === highest ? (
              <b>{format.number(lowest)}</b>
            ) : (
              <>
                <i>{reveal.from}</i> <b>{format.number(lowest)}</b> <i>{reveal.to}</i> <b>{format.number(highest)}</b>
              </>
            )}
          </p>
        </div>
      ) : null}
      {more && times !== null && times >= 1.5 ? <p className={styles.times}>{reveal.more(more)}</p> : null}
      <ul className={lowest === null ? `${styles.counts} ${styles.alone}` : styles.counts}>
        <li>
          <b>{format.number(spread.people)}</b> {reveal.people(spread.people)}
        </li>
        {spread.definitions > 0 ? (
          <li>
            <b>{format.number(spread.definitions)}</b> {reveal.definitions(spread.definitions)}
          </li>
        ) : null}
        {spread.computed > 0 ? (
          <li>
            <b>{format.number(spread.numbers)}</b> {reveal.numbers(spread.numbers)}
          </li>
        ) : null}
        {spread.open > 0 && !core ? (
          <li>
            <b>{format.number(spread.open)}</b> {reveal.open(spread.open)}
          </li>
        ) : null}
      </ul>
      {core ? (
        <p className={styles.core}>
          {capital(alignment.reveal.core(core.people, core.of, format.number(core.lower), format.number(core.upper)))}.
          {spread.open > 0 ? ` ${format.number(spread.open)} ${reveal.open(spread.open)}.` : null}
        </p>
      ) : null}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
