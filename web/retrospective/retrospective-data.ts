import { useSuspenseQuery } from '@tanstack/react-query';
import { api, type client } from '../api.ts';

export type RetrospectiveData = Awaited<ReturnType<typeof client.retrospective.show>>;
export type ToldObjective = RetrospectiveData['objectives'][number];

export const retrospectiveQuery = (id: string, team: string | undefined) =>
  api.retrospective.show.queryOptions({ input: { id, ...(team ? { team } : {}) } });

export const useRetrospective = (id: string, team: string | undefined): RetrospectiveData =>
  useSuspenseQuery(retrospectiveQuery(id, team)).data;
