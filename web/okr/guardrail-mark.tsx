import { IconShield } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './okr.module.css';

/** A guardrail is a shield and a name, quiet; crossed, it alone is coloured, and a word says it. */
export function GuardrailMark({ crossed, children }: { crossed: boolean; children: ReactNode }) {
  return (
    <span className={crossed ? `${styles.rail} ${styles.concern}` : `${styles.rail} ${styles.hold}`}>
      <IconShield size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
