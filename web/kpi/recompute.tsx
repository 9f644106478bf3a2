import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';

/** Every value of a KPI made again from its source. */
export function Recompute({ kpiKey, kind }: { kpiKey: string; kind: 'primary' | 'act' }) {
  const words = useWords().kpi;
  const queries = useQueryClient();
  const refresh = useMutation(
    api.kpi.refresh.mutationOptions({
      onSuccess: async () => {
        say(words.recomputed);
        await queries.invalidateQueries({ queryKey: api.kpi.key() });
      },
    }),
  );
  return (
    <>
      <Button kind={kind} busy={refresh.isPending} onClick={() => refresh.mutate({ key: kpiKey })}>
        {words.recompute}
      </Button>
      {refresh.error ? <RefusalMessage error={refresh.error} /> : null}
    </>
  );
}
