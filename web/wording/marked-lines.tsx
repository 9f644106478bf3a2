import { beginning } from '../../src/wording/beginning.ts';
import type { Column } from '../../src/wording/sorted-line.ts';
import { ColumnMark } from './column-mark.tsx';
import styles from './list-field.module.css';

/** Numbers and marks beside the lines, as long as they are few enough to be read. */
export const mostMarked = 400;
const mostShown = 240;

interface MarkedLinesProps {
  readonly lines: readonly string[];
  /** The place of each line, by its row. */
  readonly places: ReadonlyMap<number, Column>;
  /** Shown to be read, each line no longer than a goal; else a layer under the field where they are written. */
  readonly readable?: boolean;
}

export function MarkedLines({ lines, places, readable }: MarkedLinesProps) {
  return (
    <div
      className={readable ? `${styles.under} ${styles.readable}` : styles.under}
      aria-hidden={readable ? undefined : 'true'}
    >
      {lines.map((line, row) => {
        const place = places.get(row);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its row
          <div key={row} className={styles.line}>
            <i>{row + 1}</i>
            <span>{(readable && line.length > mostShown ? `${beginning(line, mostShown)}…` : line) || ' '}</span>
            {place && line.trim() !== '' ? <ColumnMark column={place} /> : null}
          </div>
        );
      })}
    </div>
  );
}
