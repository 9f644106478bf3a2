import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';

interface Props {
  /** What the other wrote, where it is not what is written here. */
  readonly theirs: readonly { readonly label: string; readonly text: string }[];
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Two people write the same thing at once: what the other kept is shown beside, and a person chooses. */
export function WrittenMeanwhile({ theirs, onTake, onKeep }: Props) {
  const { room } = useWords().okrPage;
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
        <Button kind="outline" onClick={onTake}>
          {room.takeTheirs}
        </Button>
        <Button kind="act" onClick={onKeep}>
          {room.keepMine}
        </Button>
      </div>
    </div>
  );
}
