import { useMemo } from 'react';
import type { Column } from '../../src/wording/sorted-line.ts';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './list-field.module.css';
import { MarkedLines, mostMarked } from './marked-lines.tsx';
import { countLines } from './pasted-list.ts';

/** A long list, shown from its beginning: thousands of lines in a field would stop the page each time one is written. */
export function HeldList({
  text,
  places,
  onWrite,
}: {
  text: string;
  places: ReadonlyMap<number, Column>;
  onWrite: () => void;
}) {
  const { sortPage } = useWords();
  const format = useFormat();
  const lines = useMemo(() => text.split('\n', mostMarked), [text]);
  const count = useMemo(() => countLines(text), [text]);
  const more = count - lines.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with a keyboard */}
      <section className={styles.stack} aria-label={sortPage.heldLabel} tabIndex={0}>
        <MarkedLines lines={lines} places={places} readable />
        {more > 0 ? <p className={styles.rest}>{sortPage.heldMore(format.number(more), more)}</p> : null}
      </section>
      <p className={styles.held}>
        {sortPage.held(format.number(count))}{' '}
        <Button kind="act" onClick={onWrite}>
          {sortPage.heldWrite}
        </Button>
      </p>
    </>
  );
}
