import type { FormEvent, ReactNode, Ref } from 'react';
import { useWords } from '../language.tsx';
import type { Written } from '../written.ts';
import { Button } from './button.tsx';
import styles from './form.module.css';
import { RefusalMessage } from './refusal-message.tsx';
import { WrittenIsBack } from './written-is-back.tsx';

interface FormProps {
  readonly onSend: () => unknown;
  /** What went wrong with the last sending; it stays until the next one. */
  readonly error?: unknown;
  readonly acts: ReactNode;
  readonly children: ReactNode;
  readonly label?: string | undefined;
  /** What is kept of it until it is sent. */
  readonly written?: Written;
  /** Sets it aside by intent, and what was typed with it: Escape, a reload or another page keep it. */
  readonly onCancel?: (() => void) | undefined;
}

export function Form({ onSend, error, acts, children, label, written, onCancel }: FormProps) {
  const { shell } = useWords();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  const cancel = (close: () => void) => {
    written?.forget();
    close();
  };
  return (
    <form onSubmit={send} className={styles.form} noValidate aria-label={label}>
      {children}
      {error ? <RefusalMessage error={error} /> : null}
      {written ? <WrittenIsBack written={written} /> : null}
      <div className={styles.acts} data-sheet-acts>
        {acts}
        {onCancel ? (
          <Button kind="secondary" onClick={() => cancel(onCancel)}>
            {shell.cancel}
          </Button>
        ) : null}
      </div>
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
export function FieldStack({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={`${styles.form} ${styles.stack}`}>
      {children}
    </div>
  );
}
