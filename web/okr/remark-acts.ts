import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { client } from '../api.ts';
import { api } from '../api.ts';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import { keyFrom } from './key-from.ts';
import { useOkrChanged } from './okr-data.ts';
import { ownerAbove } from './owner-above.ts';

type Unit = Parameters<typeof client.kpi.create>[0]['unit'];

/** What one click makes of a sentence that is no goal: an initiative of an objective, or a KPI with an open definition. */
export function useRemarkActs(teamId: string) {
  const { made } = useWords().sortPage.remark;
  const changed = useOkrChanged();
  const queries = useQueryClient();
  const owner = ownerAbove(useTeams(), teamId);
  const bet = useMutation(api.objective.bet.mutationOptions());
  const kpi = useMutation(api.kpi.create.mutationOptions());
  return {
    error: bet.error ?? kpi.error,
    mayOwn: owner !== undefined,
    makeInitiative: async (objectiveId: string, text: string) => {
      await bet.mutateAsync({ id: objectiveId, bet: text.trim().slice(0, 300) });
      await changed();
      say(made.initiative);
    },
    makeKpi: async (text: string, unit: Unit) => {
      if (!owner) return;
      await kpi.mutateAsync({
        key: keyFrom(text),
        name: text.trim().slice(0, 120),
        ownerTeamId: owner.id,
        question: '',
        unit,
        direction: 'none',
        expectedLevel: null,
        looksTeamId: teamId,
        looksFirst: '',
        definition: { kind: 'described', cadence: 'week', body: {} },
      });
      await queries.invalidateQueries({ queryKey: api.kpi.key() });
      say(made.kpi(owner.name));
    },
  };
}
