import type { MouseEvent } from 'react';
import { useWords } from '../language.tsx';
import type { Written } from '../written.ts';
import { Button } from './button.tsx';
import { firstField } from './first-focus.ts';
import styles from './form.module.css';

/** Near the acts of a form: what stands in it was written before. Nothing where nothing came back. */
export function WrittenIsBack({ written: { isBack, forget } }: { written: Written }) {
  const words = useWords().shell.written;
  if (!isBack) return null;
  const again = (event: MouseEvent<HTMLButtonElement>) => {
    // The line leaves with its act: the keyboard goes where one starts again.
    firstField(event.currentTarget.closest('form'))?.focus();
    forget();
  };
  return (
    <p role="status" className={styles.back}>
      {words.back}{' '}
      <Button kind="act" onClick={again}>
        {words.again}
      </Button>
    </p>
  );
}
