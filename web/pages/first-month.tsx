import type { ReactNode } from 'react';
import { LinkButton } from '../design/button.tsx';
import { Band, Wedge } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import { isAdmin, type Session } from '../shell/session.ts';
import styles from './first-month.module.css';

/** What an empty installation opens on: four steps, a colleague's words, nothing to configure. */
export function FirstMonth({ session }: { session: Session }) {
  const words = useWords().setup.firstMonth;
  return (
    <Page title={words.title} note={words.note(session.organisation.name)}>
      <p className={styles.lead}>{words.lead}</p>
      <ol className={styles.steps}>
        <Step rank={1} title={words.sort.title} words={words.sort.words} minutes={20}>
          <LinkButton kind="secondary" to="/sort">
            {words.sort.act}
          </LinkButton>
        </Step>
        <Step rank={2} title={words.align.title} words={words.align.words} minutes={30}>
          <LinkButton to="/alignment/new">{words.align.act}</LinkButton>
        </Step>
        <Step rank={3} title={words.agree.title} words={words.agree.words} half="hold">
          <LinkButton kind="secondary" to="/kpis">
            {words.agree.act}
          </LinkButton>
        </Step>
        <Step rank={4} title={words.objective.title} words={words.objective.words} half="move">
          <LinkButton kind="secondary" to="/okrs">
            {words.objective.act}
          </LinkButton>
        </Step>
      </ol>
      {isAdmin(session) ? (
        <p className={styles.people}>
          {words.people}
          <LinkButton kind="act" to="/people">
            {words.peopleAct}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}

interface StepProps {
  readonly rank: number;
  readonly title: string;
  readonly words: string;
  readonly minutes?: number;
  readonly half?: 'hold' | 'move';
  readonly children?: ReactNode;
}

function Step({ rank, title, words, minutes, half, children }: StepProps) {
  const { setup } = useWords();
  return (
    <li className={half ? `${styles.step} ${styles[half]}` : styles.step}>
      <div className={styles.top}>
        <span className={styles.rank} aria-hidden="true">
          {rank}
        </span>
        {minutes ? <span className={styles.minutes}>{setup.firstMonth.minutes(minutes)}</span> : null}
      </div>
      <h2>{title}</h2>
      <div className={styles.motif}>{half === 'hold' ? <Band /> : half === 'move' ? <Wedge /> : null}</div>
      <p>{words}</p>
      {children ? <div className={styles.act}>{children}</div> : null}
    </li>
  );
}
