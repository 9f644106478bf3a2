import type { ReactNode } from 'react';
import { Trajectory } from '../charts/trajectory.tsx';
import { Button } from '../design/button.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './okr.module.css';
import type { CyclePageData, KeyResult } from './okr-data.ts';
import { TargetOutlook } from './target-outlook.tsx';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

interface SaysProps {
  readonly keyResult: KeyResult;
  readonly cycle: CyclePageData['cycle'];
  /** Null where there is one, and for those who may not give it. */
  readonly onAddTarget: (() => void) | null;
}

interface DraftProps extends SaysProps {
  readonly rank: number;
  readonly acts: ReactNode;
  /** The form that rewrites it, while it is open: it says all of this itself. */
  readonly form: ReactNode;
}

/** A key result as it is drafted: from where to where, and what that would take. */
export function DraftKeyResult({ keyResult, rank, cycle, acts, form, onAddTarget }: DraftProps) {
  const { okr, okrPage } = useWords();
  return (
    <section>
      <div className={`${styles.sub} ${styles.subHead}`}>
        <h3>
          {okrPage.room.keyResult(rank)} <span className={styles.quiet}>{okr.commitment[keyResult.commitment]}</span>
        </h3>
        <div className={styles.acts}>{acts}</div>
      </div>
      {form ?? <Says keyResult={keyResult} cycle={cycle} onAddTarget={onAddTarget} />}
    </section>
  );
}

function Says({ keyResult, cycle, onAddTarget }: SaysProps) {
  const { okrPage, wording } = useWords();
  const words = useKeyResultWords(keyResult);
  const member = useIsMember();
  const data = trajectoryData(keyResult, cycle);
  const drawn = data ? <Trajectory data={data} small tableSwitch={false} /> : null;
  return (
    <>
      <div className={styles.strong}>{keyResult.statement}</div>
      <div className={styles.facts}>
        <span>{words.course}</span>
        {onAddTarget ? (
          <Button kind="act" aria-label={`${wording.acts['add-target']} ${keyResult.statement}`} onClick={onAddTarget}>
            {wording.acts['add-target']}
          </Button>
        ) : null}
        {keyResult.firstMovementWeek ? <span>{okrPage.cycle.firstMovement(keyResult.firstMovementWeek)}</span> : null}
        {words.measured && words.measured !== keyResult.statement ? <span>{words.measured}</span> : null}
        {keyResult.dropped ? <span>{okrPage.cycle.dropped(keyResult.dropped.reason)}</span> : null}
      </div>
      {keyResult.dropped ? null : keyResult.measure && member ? (
        <TargetOutlook
          cycle={cycle}
          by={{ kind: 'key-result', id: keyResult.id }}
          name={keyResult.statement}
          unit={valueUnit(keyResult.unit)}
          baseline={keyResult.baseline}
          target={keyResult.target}
          commitment={keyResult.commitment}
          otherwise={drawn}
        />
      ) : (
        drawn
      )}
    </>
  );
}
