import { type ReactNode, useState } from 'react';
import type { ClosingLines } from '../../src/okr/closing.ts';
import { Trajectory } from '../charts/trajectory.tsx';
import { usePrinting } from '../charts/use-printing.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ClosingForm } from './closing-form.tsx';
import { Graduation } from './graduation.tsx';
import { KpiLink } from './kpi-link.tsx';
import styles from './okr.module.css';
import type { Cycle, KeyResult } from './okr-data.ts';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

/** A sheet holds three objectives rather than two. */
const ON_PAPER = 88;

interface Props {
  readonly keyResult: KeyResult;
  readonly cycle: Cycle;
  readonly mayWrite: boolean;
  /** What was said before anything came, above the verdict. */
  readonly children?: ReactNode;
}

/** Two lines, never mixed: was the target reached; and beyond where it was going? The score follows the first alone. */
export function ClosingRow({ keyResult, cycle, mayWrite, children }: Props) {
  const { okr, okrPage, impact } = useWords();
  const words = okrPage.closing;
  const { number, date } = useFormat();
  const said = useKeyResultWords(keyResult);
  const [graduating, setGraduating] = useState(false);
  const printing = usePrinting();
  const { closing } = keyResult;
  if (!closing) return null;
  const data = trajectoryData(keyResult, cycle);
  const { target, beyond, score } = closing.lines as unknown as ClosingLines;
  const beyondSays = () => {
    const says = okr.closing.beyond;
    if (beyond.kind === 'last-value-awaited')
      return cycle.state === 'closed'
        ? says['closed-before-last-value']
        : says['last-value-awaited'](date(beyond.on, { day: 'numeric', month: 'long' }));
    if (beyond.kind === 'too-little-past')
      return beyond.why && beyond.why !== 'too-few-points' ? impact.withoutConcluding[beyond.why] : says[beyond.kind];
    if (beyond.kind === 'nothing-measured' || beyond.kind === 'behind-wall') return says[beyond.kind];
    const way = beyond.kind === 'undetermined' ? beyond.kind : beyond.way === 'unwanted' ? 'unwanted' : 'moved';
    return says[way](said.closes(beyond).amount);
  };
  const facts =
    beyond.kind === 'moved' || beyond.kind === 'undetermined'
      ? said.closes(beyond).facts
      : beyond.kind === 'too-little-past' && said.said
        ? [said.said.finding]
        : [];
  return (
    <section className={styles.closing} aria-label={keyResult.statement}>
      <div className={styles.wide}>
        <h3 className={styles.strong}>{keyResult.statement}</h3>
        <span className={styles.quiet}>
          {said.commitment}, {said.course}
        </span>
      </div>
      <div>
        {data ? <Trajectory data={data} small tableSwitch={false} {...(printing && { height: ON_PAPER })} /> : null}
      </div>
      <div>
        {children}
        <p className={styles.verdict}>
          {okr.closing.target[target.kind]}
          {target.kind === 'reached' && said.beyondTarget ? ` ${said.beyondTarget}` : ''}
        </p>
        {keyResult.dropped ? <p className={styles.why}>{keyResult.dropped.reason}</p> : null}
        {keyResult.dropped ? null : (
          <>
            <p className={beyond.kind === 'moved' ? styles.verdict : `${styles.verdict} ${styles.grey}`}>
              {beyondSays()}
            </p>
            {facts.length > 0 ? <p className={styles.quiet}>{facts.join(' ')}</p> : null}
            {closing.whatElse && !mayWrite ? (
              <p className={styles.quiet}>
                {okr.closing.whatElse} {closing.whatElse}
              </p>
            ) : null}
          </>
        )}
        {closing.learnt && !mayWrite ? <p className={styles.name}>{closing.learnt}</p> : null}
        {closing.fate && !mayWrite ? (
          <p>
            {okr.closing.fates[closing.fate.kind]}
            {closing.fate.words ? `. ${closing.fate.words}` : ''}
          </p>
        ) : null}
        {closing.kpiKey ? (
          <p>
            {words.becameKpi} <KpiLink kpiKey={closing.kpiKey} />
          </p>
        ) : closing.fate?.kind === 'become-kpi' && closing.mayGraduate && closing.fate.when === 'now' ? (
          <div className={styles.row}>
            <Button kind="outline" onClick={() => setGraduating(true)}>
              {words.becomes}
            </Button>
          </div>
        ) : null}
      </div>
      <div className={styles.given}>
        {closing.given ? (
          <>
            <div className={styles.score}>{number(closing.given.score)}</div>
            <span className={styles.quiet}>{okr.score.label}</span>
            {score?.readsAs ? <p className={styles.quiet}>{okr.score.readsAs[score.readsAs]}</p> : null}
            {closing.given.reason ? <p className={styles.quiet}>{closing.given.reason}</p> : null}
          </>
        ) : keyResult.dropped ? (
          <span className={styles.quiet}>{okr.score.none}</span>
        ) : null}
        {keyResult.confidence === null ? null : <p className={styles.quiet}>{words.felt(keyResult.confidence)}</p>}
      </div>
      {mayWrite && !keyResult.dropped ? (
        <div className={styles.wide}>
          <ClosingForm keyResult={keyResult} closing={closing} score={score} />
        </div>
      ) : null}
      <Drawer opened={graduating} onClose={() => setGraduating(false)} title={words.graduation.title}>
        {graduating ? <Graduation keyResult={keyResult} onDone={() => setGraduating(false)} /> : null}
      </Drawer>
    </section>
  );
}
