import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly acts?: ReactNode;
  /** An ink rule opens a section of the page; a hairline opens one inside another. */
  readonly rule?: 'ink' | 'hairline';
  readonly half?: 'hold' | 'move';
  readonly children: ReactNode;
}

export function Section({ title, note, acts, rule = 'ink', half, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={rule === 'ink' ? styles.head : `${styles.head} ${styles.hairline}`}>
        <h2 id={id} className={half ? `${styles.title} ${styles[half]}` : styles.title}>
          {title}
        </h2>
        {note ? <p className={styles.note}>{note}</p> : null}
        {acts ? <div className={styles.acts}>{acts}</div> : null}
      </header>
      {children}
    </section>
  );
}
