import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Provenance, ProvenanceFrame } from '../kpi/provenance.tsx';

interface Props {
  readonly keyResultId: string;
  readonly period: string | null;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** Where a value of a key result comes from, whatever measures it. */
export function KeyResultProvenance({ keyResultId, period, say, onClose }: Props) {
  const asked = useQuery({
    ...api.keyResult.provenance.queryOptions({ input: { id: keyResultId, period: period ?? '' } }),
    enabled: period !== null,
  });
  return (
    <ProvenanceFrame asked={asked} opened={period !== null} onClose={onClose}>
      {(found) => <Provenance grain={found.grain} say={say} found={found} />}
    </ProvenanceFrame>
  );
}
