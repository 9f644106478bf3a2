import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import type { Written } from '../written.ts';
import styles from './okr.module.css';

interface Props {
  readonly written: Written;
  /** What the other wrote, where it is not what is written here. */
  readonly theirs: readonly { readonly label: string; readonly text: string }[];
  /** The sending that may have been refused because of it. */
  readonly act: { readonly reset: () => void };
}

/** Two people write the same thing at once: what the other kept is shown beside, and a person chooses. */
export function WrittenMeanwhile({ written, theirs, act }: Props) {
  const { room } = useWords().okrPage;
  if (!written.isOvertaken) return null;
  const choose = (how: () => void) => () => {
    how();
    act.reset();
  };
  return (
    <div role="alert" className={styles.outlook}>
      <p className={styles.note}>{room.meanwhile}</p>
      {theirs.map(({ label, text }) => (
        <div key={label} className={styles.said}>
          <span className={styles.quiet}>{label}</span>
          <q>{text || '—'}</q>
        </div>
      ))}
      <div className={styles.row}>
        <Button kind="outline" onClick={choose(written.forget)}>
          {room.takeTheirs}
        </Button>
        <Button kind="act" onClick={choose(written.goOn)}>
          {room.keepMine}
        </Button>
      </div>
    </div>
  );
}
