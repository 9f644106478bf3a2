import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, type client } from '../api.ts';

export type CyclePageData = Awaited<ReturnType<typeof client.cycle.show>>;
export type Cycle = CyclePageData['cycle'];
/** Started before its first day: its goals are settled, and nothing is asked yet. */
export const isAhead = ({ state, week }: Pick<Cycle, 'state' | 'week'>): boolean => state === 'running' && week === 0;

/** How a first day is written: people plan by the day of the week. */
export const FIRST_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

export type Objective = CyclePageData['objectives'][number];
export type KeyResult = Objective['keyResults'][number];
export type Guardrail = Objective['guardrails'][number];
export type NotDoing = CyclePageData['notDoing'][number];
export type CheckInPageData = Awaited<ReturnType<typeof client.checkIn.open>>;

export const cyclesQuery = () => api.cycle.list.queryOptions();
export const cycleQuery = (id: string) => api.cycle.show.queryOptions({ input: { id }, staleTime: 5_000 });
export const objectiveQuery = (id: string) => api.objective.show.queryOptions({ input: { id }, staleTime: 5_000 });
export const checkInQuery = (cycleId: string, teamId: string) =>
  api.checkIn.open.queryOptions({ input: { cycleId, teamId }, staleTime: 0 });

/** After any change: everything a cycle shows is asked again. */
export function useOkrChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [api.cycle.key(), api.objective.key(), api.checkIn.key(), api.keyResult.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

export function useTeamName(): (id: string) => string {
  const { teams, former } = useSuspenseQuery(api.team.list.queryOptions()).data;
  return (id) => [...teams, ...former].find((team) => team.id === id)?.name ?? '';
}
