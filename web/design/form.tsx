import type { FormEvent, ReactNode } from 'react';
import styles from './form.module.css';
import { RefusalMessage } from './refusal-message.tsx';

interface FormProps {
  readonly onSend: () => void;
  /** What went wrong with the last sending; it stays until the next one. */
  readonly error?: unknown;
  readonly acts: ReactNode;
  readonly children: ReactNode;
  readonly label?: string | undefined;
}

export function Form({ onSend, error, acts, children, label }: FormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={send} className={styles.form} noValidate aria-label={label}>
      {children}
      {error ? <RefusalMessage error={error} /> : null}
      <div className={styles.acts}>{acts}</div>
    </form>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.form}>{children}</div>
    </fieldset>
  );
}

/** Fields one under the other, no wider than one reads. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className={`${styles.form} ${styles.stack}`}>{children}</div>;
}
