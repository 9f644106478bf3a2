import type { ReactNode } from 'react';
import { ChoiceList } from '../design/choice-list.tsx';
import styles from './definition-builder.module.css';

/** Options under what they are about, where a question has several. */
export function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className={styles.about}>{label}</p>
      <ChoiceList label={label}>{children}</ChoiceList>
    </div>
  );
}
