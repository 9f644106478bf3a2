import type { ReactNode } from 'react';
import { Trajectory } from '../charts/trajectory.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './okr.module.css';
import type { CyclePageData, KeyResult } from './okr-data.ts';
import { TargetOutlook } from './target-outlook.tsx';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

interface DraftProps {
  readonly keyResult: KeyResult;
  readonly rank: number;
  readonly cycle: CyclePageData['cycle'];
  readonly act: ReactNode;
}

/** A key result as it is drafted: from where to where, and what that would take. */
export function DraftKeyResult({ keyResult, rank, cycle, act }: DraftProps) {
  const { okrPage } = useWords();
  const words = useKeyResultWords(keyResult);
  const member = useIsMember();
  const data = trajectoryData(keyResult, cycle);
  const drawn = data ? <Trajectory data={data} small tableSwitch={false} /> : null;
  return (
    <section>
      <div className={`${styles.sub} ${styles.subHead}`}>
        <h3>
          {okrPage.room.keyResult(rank)} <span className={styles.quiet}>{words.commitment}</span>
        </h3>
        {act}
      </div>
      <div className={styles.strong}>{keyResult.statement}</div>
      <div className={styles.facts}>
        <span>{words.course}</span>
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
    </section>
  );
}
