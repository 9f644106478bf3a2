import type { ReactNode } from 'react';
import styles from './goals.module.css';

/** One question of the file: open until it is answered, and answered again when one likes. */
export function Ask({ question, open, children }: { question: string; open: boolean; children: ReactNode }) {
  return (
    <div className={open ? `${styles.ask} ${styles.open}` : styles.ask}>
      <h3 className={styles.question}>{question}</h3>
      {children}
    </div>
  );
}
