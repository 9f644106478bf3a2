import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import styles from './budget.module.css';

interface BudgetProps {
  readonly taken: number;
  readonly limit: number;
}

/** Small blocks, one a place; what is beyond the limit stands past a rule, outlined in ink. Never orange. */
export function Budget({ taken, limit }: BudgetProps) {
  const { shell } = useWords();
  const within = Array.from({ length: limit }, (_, place) => place < Math.min(taken, limit));
  const beyond = Array.from({ length: Math.max(0, taken - limit) }, (_, place) => place);
  return (
    <p className={styles.budget}>
      <span className={styles.blocks} aria-hidden="true">
        {within.map((isTaken, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its index
          <span key={place} className={isTaken ? `${styles.block} ${styles.taken}` : styles.block} />
        ))}
        {beyond.length > 0 ? <span className={styles.limit} /> : null}
        {beyond.map((place) => (
          <span key={place} className={`${styles.block} ${styles.beyond}`} />
        ))}
      </span>
      <span>
        <b className={styles.count}>{taken}</b> {shell.budget.of(limit)}
      </span>
    </p>
  );
}

/** Why there is one more than the limit, in the words of those who decided it. */
export function BudgetReason({ why, note }: { why: string; note: ReactNode }) {
  return (
    <div className={styles.reason}>
      <q>{why}</q>
      <small>{note}</small>
    </div>
  );
}
