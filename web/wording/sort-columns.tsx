import { type DragEvent, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '../../src/wording/sorted-line.ts';
import { Button } from '../design/button.tsx';
import { Band, Wedge } from '../design/motif.tsx';
import { useWords } from '../language.tsx';
import type { CardActs } from './card-acts.ts';
import { CardItem } from './sort-card.tsx';
import type { SortCard } from './sort-cards.ts';
import styles from './sort-columns.module.css';

const firstShown = 60;

interface ColumnsProps {
  readonly cards: readonly SortCard[];
  readonly acts: CardActs;
}

/** The result of a workshop: what holds, what moves, what is done; below, the aims and what is still to be said. */
export function SortColumns({ cards, acts }: ColumnsProps) {
  const of = (column: Column) => cards.filter((card) => card.column === column);
  return (
    <div className={styles.all}>
      <div className={styles.three}>
        <ColumnSection column="kpi" cards={of('kpi')} acts={acts} />
        <ColumnSection column="key-result" cards={of('key-result')} acts={acts} />
        <ColumnSection column="initiative" cards={of('initiative')} acts={acts} />
      </div>
      <ColumnSection column="objective" cards={of('objective')} acts={acts} wide />
      <ColumnSection column="unclear" cards={of('unclear')} acts={acts} wide />
    </div>
  );
}

/** A page that is printed has no button to press: nothing of it waits for one. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The sheet is taken as soon as this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

function ColumnSection(props: { column: Column; cards: readonly SortCard[]; acts: CardActs; wide?: boolean }) {
  const { column, cards, acts, wide } = props;
  const { sortPage } = useWords();
  const id = useId();
  const [shown, setShown] = useState(firstShown);
  const [over, setOver] = useState(false);
  const printed = usePrinting();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    acts.moveKey(event.dataTransfer.getData('text/plain'), column);
  };
  return (
    <section
      aria-labelledby={id}
      className={[styles.column, styles[column], wide ? styles.wide : '', over ? styles.over : ''].join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={styles.head}>
        <h2 id={id}>{sortPage.columnTitles[column]}</h2>
        <p>{cards.length > 0 ? sortPage.columnNotes[column](cards.length) : null}</p>
      </header>
      {column === 'kpi' ? (
        <Band />
      ) : column === 'key-result' ? (
        <Wedge />
      ) : wide ? null : (
        <div className={styles.rule} />
      )}
      <div>
        {cards.length === 0 ? <p className={styles.none}>{sortPage.none}</p> : null}
        <ul className={styles.cards}>
          {cards.slice(0, printed ? cards.length : shown).map((card) => (
            <CardItem key={card.key} card={card} acts={acts} />
          ))}
        </ul>
        {cards.length > shown && !printed ? (
          <div className={styles.more}>
            <Button kind="act" onClick={() => setShown(shown + 200)}>
              {sortPage.more(Math.min(200, cards.length - shown))}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}
