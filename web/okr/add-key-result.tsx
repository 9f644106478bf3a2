import { useMutation } from '@tanstack/react-query';
import { api, type client } from '../api.ts';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { addingTo, blankDraft, nextInTurn } from './key-result-draft.ts';
import { KeyResultForm } from './key-result-form.tsx';
import { type Cycle, type Objective, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly objective: Objective;
  readonly cycle: Cycle;
  readonly kpis: Awaited<ReturnType<typeof client.kpi.list>>['kpis'];
  readonly onDone: () => void;
}

export function AddKeyResult({ objective, cycle, kpis, onDone }: Props) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const form = useWritten(addingTo(objective), blankDraft);
  const { second } = form.written;
  const goOn = () => {
    if (second === null) {
      form.sent();
      return onDone();
    }
    form.write({ formula: '', baseline: '', target: '', ...nextInTurn(second) });
  };
  const propose = useMutation(
    api.keyResult.propose.mutationOptions({
      onSuccess: async () => {
        if (second === null) form.sent();
        await changed();
        goOn();
      },
    }),
  );
  return (
    <KeyResultForm
      objective={objective}
      cycle={cycle}
      kpis={kpis}
      label={words.addKeyResult}
      act={words.addKeyResult}
      form={form}
      sending={propose}
      onSend={({ measure = null, ...says }, limit) =>
        propose.mutate({ objectiveId: objective.id, ...says, measure, ...(limit && { limit }) })
      }
      onBecome={goOn}
      onCancel={onDone}
    />
  );
}
