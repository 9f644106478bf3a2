import { type ClipboardEvent, useMemo } from 'react';
import type { Column } from '../../src/wording/sorted-line.ts';
import { useWords } from '../language.tsx';
import styles from './list-field.module.css';
import { MarkedLines, mostMarked } from './marked-lines.tsx';
import { type Pasted, pastedInto } from './pasted-list.ts';

interface ListFieldProps {
  readonly text: string;
  readonly places: ReadonlyMap<number, Column>;
  readonly onText: (text: string) => void;
  readonly onPaste: (pasted: Pasted) => void;
}

/** The list as it is pasted and written: numbered, each line with the mark of its place. */
export function ListField({ text, places, onText, onPaste }: ListFieldProps) {
  const { sortPage } = useWords();
  const lines = useMemo(() => text.split('\n', mostMarked + 1), [text]);
  const marked = lines.length <= mostMarked;
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = pastedInto(event.currentTarget, event.clipboardData);
    if (pasted === null) return;
    event.preventDefault();
    onPaste(pasted);
  };
  return (
    <div className={marked ? `${styles.stack} ${styles.marked}` : styles.stack}>
      {marked ? <MarkedLines lines={lines} places={places} /> : null}
      <textarea
        className={styles.control}
        aria-label={sortPage.listLabel}
        placeholder={sortPage.listEmpty}
        value={text}
        spellCheck={false}
        onPaste={paste}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
