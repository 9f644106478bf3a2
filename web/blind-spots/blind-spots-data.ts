import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, type client } from '../api.ts';
import { sessionQuery } from '../shell/session.ts';

export type BlindSpotsData = Awaited<ReturnType<typeof client.activity.list>>;
export type Activity = BlindSpotsData['activities'][number];

export const blindSpotsQuery = (team?: string) =>
  api.activity.list.queryOptions({ input: team ? { team } : {}, staleTime: 5_000 });

export const useBlindSpots = (team?: string): BlindSpotsData => useSuspenseQuery(blindSpotsQuery(team)).data;

/** After any change: the lists, and the menu, which grows with the first of them. */
export function useBlindSpotsChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.activity.key() }),
      queries.invalidateQueries({ queryKey: sessionQuery().queryKey }),
    ]);
}
