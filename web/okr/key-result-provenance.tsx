import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Drawer } from '../design/drawer.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { LinesComing } from '../design/skeleton.tsx';
import { Provenance } from '../kpi/provenance.tsx';
import { useWords } from '../language.tsx';

interface Props {
  readonly keyResultId: string;
  readonly period: string | null;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** Where a value of a key result comes from, whatever measures it. */
export function KeyResultProvenance({ keyResultId, period, say, onClose }: Props) {
  const words = useWords().kpi.provenance;
  const { data, error, isLoading, refetch } = useQuery({
    ...api.keyResult.provenance.queryOptions({ input: { id: keyResultId, period: period ?? '' } }),
    enabled: period !== null,
  });
  return (
    <Drawer opened={period !== null} onClose={onClose} title={words.title} width={680}>
      {error ? <RefusalMessage error={error} onRetry={() => void refetch()} /> : null}
      {isLoading ? <LinesComing /> : null}
      {data ? <Provenance grain={data.grain} say={say} found={data} /> : null}
    </Drawer>
  );
}
