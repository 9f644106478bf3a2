import { type ClipboardEvent, useMemo } from 'react';
import type { SortedList } from '../../src/wording/sort-list.ts';
import { useWords } from '../language.tsx';
import { ColumnMark } from './column-mark.tsx';
import styles from './list-field.module.css';

interface ListFieldProps {
  readonly text: string;
  readonly list: SortedList | null;
  readonly onText: (text: string) => void;
  /** The paste is no list: its size, in characters. */
  readonly onRefuse: (size: number) => void;
}

/** Beyond this, a paste is a database or an accident. */
export const mostCharacters = 2_000_000;
/** Numbers and marks beside the lines, as long as they are few enough to be read. */
const mostMarked = 400;

/** The list as it is pasted and written: numbered, each line with the mark of its place. */
export function ListField({ text, list, onText, onRefuse }: ListFieldProps) {
  const { sortPage } = useWords();
  const lines = useMemo(() => text.split('\n', mostMarked + 1), [text]);
  const marked = lines.length <= mostMarked;
  const places = useMemo(() => new Map(list?.entries.map(({ row, column }) => [row, column])), [list]);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const plain = event.clipboardData.getData('text/plain');
    if (plain.length <= mostCharacters) return;
    event.preventDefault();
    onRefuse(plain.length);
  };
  return (
    <div className={marked ? `${styles.stack} ${styles.marked}` : styles.stack}>
      {marked ? (
        <div className={styles.under} aria-hidden="true">
          {lines.map((line, row) => {
            const place = places.get(row);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its row
              <div key={row} className={styles.line}>
                <i>{row + 1}</i>
                <span>{line || ' '}</span>
                {place && line.trim() !== '' ? <ColumnMark column={place} /> : null}
              </div>
            );
          })}
        </div>
      ) : null}
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
