import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type CyclePageData, useTeamName } from './okr-data.ts';

type Left = NonNullable<CyclePageData['lastTime']>;

interface Props {
  readonly left: Left;
  readonly title?: string;
  /** While the next cycle is drafted. */
  readonly onTakeUp?: (title: string) => void;
}

/** What the cycles before left to this one: decided last time, to continue, to become a KPI, on trial. */
export function LastTime({ left, title, onTakeUp }: Props) {
  const { okr, okrPage, review } = useWords();
  const words = okrPage.lastTime;
  const { date } = useFormat();
  const teamName = useTeamName();
  const { decisions, toContinue, toGraduate, trials } = left;
  if (decisions.length + toContinue.length + toGraduate.length + trials.length === 0) return null;
  return (
    <section aria-labelledby="last-time" className={styles.lastTime}>
      <h2 id="last-time" className={styles.title}>
        {title ?? words.title}
      </h2>
      <div className={styles.lastTimeLines}>
        {decisions.map((decision) => (
          <div key={decision.id} className={styles.said}>
            <span className={styles.quiet}>
              {words.decided(teamName(decision.teamId))}
              {decision.by ? `, ${words.due(date(decision.by))}` : ''}
            </span>
            <p>{decision.what}</p>
            {decision.why ? <span className={styles.quiet}>{review.because(decision.why)}</span> : null}
            <span className={styles.quiet}>{decision.followed?.words ?? words.open}</span>
          </div>
        ))}
        {toContinue.map((one) => (
          <div key={one.keyResultId} className={styles.said}>
            <span className={styles.quiet}>{words.continues(one.cycleName)}</span>
            <p>{one.statement}</p>
            <span className={styles.quiet}>{one.words || one.learnt}</span>
            {onTakeUp ? (
              <button type="button" className={styles.asLink} onClick={() => onTakeUp('')}>
                {words.takeUp}
              </button>
            ) : null}
          </div>
        ))}
        {toGraduate.map((one) => (
          <div key={one.keyResultId} className={styles.said}>
            <span className={styles.quiet}>{words.becomes(one.cycleName)}</span>
            <p>{one.statement}</p>
            <Link to="/okrs/objectives/$id" params={{ id: one.objectiveId }}>
              {okrPage.closing.becomes}
            </Link>
          </div>
        ))}
        {trials.map((trial) => (
          <div key={trial.key} className={styles.said}>
            <span className={styles.quiet}>
              {words.trial}
              {trial.until ? `, ${okrPage.lineage.until(date(trial.until))}` : ''}
            </span>
            <p>
              <Link to="/kpis/$key" params={{ key: trial.key }}>
                {trial.name}
              </Link>
            </p>
            {trial.kind === 'asks' ? <span>{okr.graduation.asksKeep}</span> : null}
          </div>
        ))}
      </div>
    </section>
  );
}
