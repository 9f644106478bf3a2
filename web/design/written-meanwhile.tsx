import { useWords } from '../language.tsx';
import type { Written } from '../written.ts';
import { Button } from './button.tsx';
import styles from './form.module.css';

interface Props {
  readonly written: Written;
  /** What the other wrote, where it is not what is written here. */
  readonly theirs: readonly { readonly label: string; readonly text: string }[];
  /** The sending that may have been refused because of it. */
  readonly act: { readonly reset: () => void };
}

/** Two people write the same thing at once: what the other kept is shown beside, and a person chooses. */
export function WrittenMeanwhile({ written, theirs, act }: Props) {
  const words = useWords().shell.written;
  if (!written.isOvertaken) return null;
  const choose = (how: () => void) => () => {
    how();
    act.reset();
  };
  return (
    <div role="alert" className={styles.meanwhile}>
      <p className={styles.note}>{words.meanwhile}</p>
      {theirs.map(({ label, text }) => (
        <div key={label} className={styles.theirs}>
          <span>{label}</span>
          <q>{text || '—'}</q>
        </div>
      ))}
      <div className={styles.acts}>
        <Button kind="outline" onClick={choose(written.forget)}>
          {words.takeTheirs}
        </Button>
        <Button kind="act" onClick={choose(written.goOn)}>
          {words.keepMine}
        </Button>
      </div>
    </div>
  );
}
