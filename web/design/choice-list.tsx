import type { ReactNode } from 'react';
import styles from './choice-list.module.css';

/** The options of a question, side by side, each as wide as its words. */
export function ChoiceList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row in every browser
    <div role="group" aria-label={label} className={styles.list}>
      {children}
    </div>
  );
}

export function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}
