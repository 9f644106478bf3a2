import { useRef } from 'react';
import type { client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import { DraftKeyResult } from './draft-key-result.tsx';
import { EditKeyResult } from './edit-key-result.tsx';
import styles from './okr.module.css';
import type { CyclePageData, KeyResult, Objective } from './okr-data.ts';
import type { Withdrawn } from './use-withdrawn.ts';
import { WithdrawKeyResult } from './withdraw-act.tsx';

interface Props {
  readonly keyResult: KeyResult;
  readonly rank: number;
  readonly objective: Objective;
  readonly cycle: CyclePageData['cycle'];
  readonly kpis: Awaited<ReturnType<typeof client.kpi.list>>['kpis'];
  /** The objective was withdrawn meanwhile: nothing more is kept on it. */
  readonly gone: boolean;
  /** Which field the form that rewrites it was opened on; null while it is closed. */
  readonly opened: 'statement' | 'target' | null;
  readonly onOpen: (at: 'statement' | 'target' | null) => void;
  readonly onWithdrawn: (one: Withdrawn) => void;
  readonly onAnother: () => void;
}

/** A key result of a draft, with what may be done about it. */
export function ProposedKeyResult(props: Props) {
  const { keyResult, rank, objective, cycle, kpis, gone, opened, onOpen, onWithdrawn, onAnother } = props;
  const words = useWords().okrPage.room;
  const { id, statement, target, dropped } = keyResult;
  const edit = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const mayEdit = objective.mayEdit && dropped === null;
  const close = (next?: 'another') => {
    // One goes on from the act that opened it, unless one has gone elsewhere meanwhile.
    const here = document.activeElement === document.body || form.current?.contains(document.activeElement);
    onOpen(null);
    if (next === 'another') onAnother();
    else if (here) edit.current?.focus();
  };
  return (
    <DraftKeyResult
      keyResult={keyResult}
      rank={rank}
      cycle={cycle}
      onAddTarget={mayEdit && !gone && target === null ? () => onOpen('target') : null}
      acts={
        <>
          {mayEdit && (!gone || opened) ? (
            <Button
              ref={edit}
              kind="act"
              aria-label={`${words.edit} ${statement}`}
              aria-expanded={opened !== null}
              onClick={() => onOpen(opened === null ? 'statement' : null)}
            >
              {words.edit}
            </Button>
          ) : null}
          {objective.mayWithdrawKeyResults.includes(id) && !gone ? (
            <WithdrawKeyResult keyResult={keyResult} objective={objective} onWithdrawn={onWithdrawn} />
          ) : null}
        </>
      }
      form={
        mayEdit && opened ? (
          <div ref={form} className={styles.rewritten}>
            <EditKeyResult
              keyResult={keyResult}
              objective={objective}
              cycle={cycle}
              kpis={kpis}
              startAt={opened}
              onWithdrawn={onWithdrawn}
              onDone={close}
            />
          </div>
        ) : null
      }
    />
  );
}
