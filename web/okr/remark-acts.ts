import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { longestText } from '../../src/wording/longest-text.ts';
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
  const { tooLong, remark } = useWords().sortPage;
  const { made } = remark;
  const changed = useOkrChanged();
  const queries = useQueryClient();
  const owner = ownerAbove(useTeams(), teamId);
  const bet = useMutation(api.objective.bet.mutationOptions());
  const kpi = useMutation(api.kpi.create.mutationOptions());
  const [long, setLong] = useState(0);
  return {
    error: bet.error ?? kpi.error,
    /** Why it became no KPI: its name is shorter than a goal, and whoever writes it says what goes. */
    asks: long > 0 ? tooLong('kpi', long, longestText.kpi) : null,
    mayOwn: owner !== undefined,
    makeInitiative: async (objectiveId: string, text: string) => {
      await bet.mutateAsync({ id: objectiveId, bet: text.trim() });
      await changed();
      say(made.initiative);
    },
    /** Whether it became one. How it is counted, where that was said already, is the first answer of its definition. */
    makeKpi: async (text: string, unit: Unit, formula = ''): Promise<boolean> => {
      const name = text.trim();
      setLong(name.length > longestText.kpi ? name.length : 0);
      if (!owner || name.length > longestText.kpi) return false;
      await kpi.mutateAsync({
        key: keyFrom(text),
        name,
        ownerTeamId: owner.id,
        question: '',
        unit,
        direction: 'none',
        expectedLevel: null,
        looksTeamId: teamId,
        looksFirst: '',
        definition: { kind: 'described', cadence: 'week', body: formula.trim() === '' ? {} : { formula } },
      });
      await queries.invalidateQueries({ queryKey: api.kpi.key() });
      say(made.kpi(owner.name));
      return true;
    },
  };
}
