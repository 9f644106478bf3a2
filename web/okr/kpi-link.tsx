import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';

/** A KPI in a sentence, by its name; by its key where one does not see it, or not yet. */
export function KpiLink({ kpiKey }: { kpiKey: string }) {
  const kpis = useQuery(api.kpi.list.queryOptions()).data?.kpis;
  return (
    <LinkButton kind="act" to="/kpis/$key" params={{ key: kpiKey }}>
      {kpis?.find(({ key }) => key === kpiKey)?.name ?? kpiKey}
    </LinkButton>
  );
}
