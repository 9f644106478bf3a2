import { Fragment } from 'react';
import styles from './word-diff.module.css';

export interface WordChange {
  /** With the spaces around it: parts are set one after the other. */
  readonly text: string;
  readonly change: 'same' | 'left' | 'came';
}

/** What left is struck in grey, what came stands on the band. */
export function WordDiff({ changes }: { changes: readonly WordChange[] }) {
  return (
    <span className="serif">
      {changes.map(({ text, change }, place) => {
        const key = `${place} ${text}`;
        if (change === 'came')
          return (
            <ins key={key} className={styles.came}>
              {text}
            </ins>
          );
        if (change === 'same') return <span key={key}>{text}</span>;
        // What came in its place stands beside it, not against it.
        return (
          <Fragment key={key}>
            <del className={styles.left}>{text}</del>
            {changes[place + 1]?.change === 'came' ? ' ' : null}
          </Fragment>
        );
      })}
    </span>
  );
}
