import { useMutation } from '@tanstack/react-query';
import { api, type client } from '../api.ts';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import { addingTo, blankDraft, draftOf, inTurn, isMeasuredAlike, nextInTurn } from './key-result-draft.ts';
import { KeyResultForm } from './key-result-form.tsx';
import { type Cycle, type KeyResult, type Objective, useOkrChanged } from './okr-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';
import type { Withdrawn } from './use-withdrawn.ts';
import { leave } from './withdraw-act.tsx';

interface Props {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly cycle: Cycle;
  readonly kpis: Awaited<ReturnType<typeof client.kpi.list>>['kpis'];
  readonly startAt: 'statement' | 'target';
  readonly onWithdrawn: (one: Withdrawn) => void;
  /** `another` is still to be written: the second of two results that stood in one sentence. */
  readonly onDone: (next?: 'another') => void;
}

/** A draft is rewritten freely while its cycle is planned; two people at once, a person chooses. */
export function EditKeyResult({ keyResult, objective, cycle, kpis, startAt, onWithdrawn, onDone }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const changed = useOkrChanged();
  const says = useKeyResultWords(keyResult);
  const { id, version: expectedVersion } = keyResult;
  const theirs = draftOf(keyResult, useLanguage());
  const form = useWritten(`edit key result ${id}`, theirs);
  const { written: draft } = form;
  const adding = useWritten(addingTo(objective), blankDraft);
  const goOn = () => {
    const { second } = draft;
    if (second === null) return onDone();
    // After what is being written there, and what waits behind it, if anything does.
    const there = adding.written;
    if (there.statement === '') {
      const next = nextInTurn(second);
      adding.write({ statement: next.statement, second: inTurn(next.second, there.second) });
    } else adding.write({ second: inTurn(there.second, second) });
    onDone('another');
  };
  const change = useMutation(
    api.keyResult.change.mutationOptions({
      onSuccess: async () => {
        form.sent();
        await changed();
        say(words.keyResultEdited);
        goOn();
      },
      onError: whenOvertaken(changed),
    }),
  );
  // What has become something else is no key result any more; it can be put back.
  const withdraw = useMutation(
    api.keyResult.withdraw.mutationOptions({
      onSuccess: async () => {
        form.sent();
        goOn();
        leave(onWithdrawn, {
          kind: 'key-result',
          id,
          title: keyResult.statement,
          version: expectedVersion,
          objectiveId: objective.id,
        });
        await changed();
      },
    }),
  );
  const weekOf = (week: string) => (week === '' ? '' : okrPage.checkIn.weekShort(Number(week)));
  const meanwhile = [
    { label: words.statement, text: theirs.statement, same: theirs.statement === draft.statement },
    { label: words.measuredBy, text: says.measured, same: isMeasuredAlike(draft, theirs) },
    { label: words.unit, text: theirs.unit, same: theirs.unit === draft.unit },
    { label: words.baseline, text: theirs.baseline, same: theirs.baseline === draft.baseline },
    { label: words.target, text: theirs.target, same: theirs.target === draft.target },
    {
      label: words.commitment,
      text: okr.commitment[theirs.commitment],
      same: theirs.commitment === draft.commitment,
    },
    { label: words.firstMovement, text: weekOf(theirs.week), same: theirs.week === draft.week },
  ];
  return (
    <KeyResultForm
      objective={objective}
      cycle={cycle}
      kpis={kpis}
      label={words.editKeyResult}
      act={words.keepKeyResult}
      form={form}
      from={{ keyResult, draft: theirs }}
      sending={{ isPending: change.isPending || withdraw.isPending, error: change.error ?? withdraw.error }}
      onSend={(written) => change.mutate({ id, expectedVersion, ...written })}
      onBecome={() => withdraw.mutate({ id, expectedVersion })}
      onCancel={() => onDone()}
      startAt={startAt}
    >
      <WrittenMeanwhile written={form} theirs={meanwhile.filter(({ same }) => !same)} act={change} />
    </KeyResultForm>
  );
}
