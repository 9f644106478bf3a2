import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** One sentence that teaches, one act, no drawing. */
export function EmptyState({ sentence, more, children }: { sentence: string; more?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      {more ? <p className={styles.more}>{more}</p> : null}
      {children ? <div className={styles.act}>{children}</div> : null}
    </div>
  );
}
