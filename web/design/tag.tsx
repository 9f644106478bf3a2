import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A state of the whole page: "Example: Cyclade". */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}

export type ChipKind = 'plain' | 'hold' | 'move' | 'concern' | 'unanswered';

/** A word attached to a thing: a definition's status, a guardrail, what is still to be said. */
export function Chip({ kind = 'plain', icon, children }: { kind?: ChipKind; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={kind === 'plain' ? styles.chip : `${styles.chip} ${styles[kind]}`}>
      {icon}
      {children}
    </span>
  );
}
