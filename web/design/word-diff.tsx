import styles from './word-diff.module.css';

export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'left' | 'came';
}

/** What left is struck in grey, what came stands on the band. */
export function WordDiff({ changes }: { changes: readonly WordChange[] }) {
  return (
    <span className="serif">
      {changes.map(({ text, change }, place) => {
        const key = `${place} ${text}`;
        if (change === 'left') return <del key={key} className={styles.left}>{`${text} `}</del>;
        if (change === 'came') return <ins key={key} className={styles.came}>{`${text} `}</ins>;
        return <span key={key}>{`${text} `}</span>;
      })}
    </span>
  );
}
