import { useFormat, useWords } from '../../language.tsx';
import styles from './around.module.css';
import type { Around } from './around-data.ts';

/** What was decided about the KPI, the latest first, and what followed. */
export function Decisions({
  decisions,
  teamName,
}: {
  decisions: Around['decisions'];
  teamName: (id: string) => string;
}) {
  const words = useWords().kpiPage.around;
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {decisions.map(({ id, what, why, teamId, by, decidedAt, followed }) => (
        <li key={id}>
          <p className={styles.words}>{what}</p>
          {why ? <span className={styles.quiet}>{words.because(why)}</span> : null}
          <span className={styles.quiet}>
            {words.decidedBy(teamName(teamId), format.date(decidedAt.slice(0, 10)))}
            {by ? `, ${words.due(format.date(by))}` : ''}
          </span>
          {followed ? <span className={styles.quiet}>{words.followed(followed.words)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
