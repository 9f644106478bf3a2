import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import type { KpiPageData } from './kpi-data.ts';
import { useKpiActDone } from './use-kpi-act.ts';

interface Props {
  readonly kpiKey: string;
  readonly note: KpiPageData['annotations'][number];
}

/** A mistaken note says that a signal is explained: whoever wrote it takes it back, and may write it again. */
export function TakeNoteBack({ kpiKey: key, note }: Props) {
  const words = useWords().kpiActs.note;
  const done = useKpiActDone();
  const { id, period, text, market } = note;
  const again = useMutation(api.annotation.write.mutationOptions({ onSuccess: () => done(words.done) }));
  const back = useMutation(
    api.annotation.withdraw.mutationOptions({
      onSuccess: () => done(words.taken, () => again.mutate({ key, period, text, market })),
    }),
  );
  return (
    <>
      <Button kind="act" className="no-print" busy={back.isPending} onClick={() => back.mutate({ key, id })}>
        {words.takeBack}
      </Button>
      {back.error ? <RefusalMessage error={back.error} /> : null}
    </>
  );
}
