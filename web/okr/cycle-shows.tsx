import type { ImpactSentences } from '../../i18n/impact-sentence.ts';
import type { ComparedWithStart, CycleReading } from '../../src/impact/cycle-reading.ts';
import styles from './okr.module.css';
import type { KeyResult } from './okr-data.ts';

interface Props {
  readonly said: ImpactSentences | null;
  readonly reading: KeyResult['reading'];
  /** Under a whole chart, which says by itself that there is too little past. */
  readonly charted: boolean;
}

/** What a cycle shows of a key result beside where it was going: the difference, then all that goes with it. */
export function CycleShows({ said, reading: shown, charted }: Props) {
  if (!said || !shown) return null;
  const reading = shown as unknown as CycleReading | ComparedWithStart;
  if (reading.kind === 'compared-with-start' && charted) return <p className={styles.why}>{said.finding}</p>;
  // What could not be seen matters where nothing was.
  const moved = reading.kind === 'cycle-reading' && reading.verdict !== null && reading.verdict !== 'undetermined';
  const beside = [said.total, said.ending, moved ? null : said.detectable, ...said.notes].filter(Boolean);
  return (
    <>
      <p className={styles.why}>{said.finding}</p>
      {beside.length > 0 ? <p className={styles.quiet}>{beside.join(' ')}</p> : null}
    </>
  );
}
