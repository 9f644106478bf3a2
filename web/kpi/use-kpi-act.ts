import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { say } from '../design/toast.tsx';

/** After an act on a KPI: said in the past tense, and everything about KPIs is read again. */
export function useKpiActDone(): (sentence: string, undo?: () => void) => Promise<void> {
  const queries = useQueryClient();
  return async (sentence, undo) => {
    say(sentence, undo);
    // What changed, beside: nobody waits for it.
    void queries.invalidateQueries({ queryKey: api.around.key() });
    await queries.invalidateQueries({ queryKey: api.kpi.key() });
  };
}
