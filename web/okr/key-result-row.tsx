import { TrajectoryBar } from '../charts/trajectory-bar.tsx';
import styles from './okr.module.css';
import type { Cycle, KeyResult } from './okr-data.ts';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

/** A key result on one line: what it says, what the cycle shows, where it stands. */
export function KeyResultRow({ keyResult, cycle }: { keyResult: KeyResult; cycle: Cycle }) {
  const words = useKeyResultWords(keyResult);
  const data = trajectoryData(keyResult, cycle);
  return (
    <div className={styles.keyResult}>
      <div>
        <div className={styles.strong}>{keyResult.statement}</div>
        {words.beyondTarget ? <div>{words.beyondTarget}</div> : null}
        <div className={styles.quiet}>
          {data && !keyResult.dropped ? words.state : `${words.course} · ${words.state}`}
        </div>
      </div>
      {data && !keyResult.dropped ? <TrajectoryBar data={data} /> : null}
    </div>
  );
}
