import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, type client, queryClient } from '../../api.ts';

export type Person = Awaited<ReturnType<typeof client.person.list>>['people'][number];
export type Team = Awaited<ReturnType<typeof client.team.list>>['teams'][number];
export type Invitation = Awaited<ReturnType<typeof client.invitation.list>>['invitations'][number];

export const usePeople = (): readonly Person[] => useSuspenseQuery(api.person.list.queryOptions()).data.people;
export const useTeams = (): readonly Team[] => useSuspenseQuery(api.team.list.queryOptions()).data.teams;

/** Put away: their past is read under their name. */
export const useFormerTeams = () => useSuspenseQuery(api.team.list.queryOptions()).data.former;

type Invitations = Awaited<ReturnType<typeof client.invitation.list>>;

const AGAIN_MS = 3_000;

/** Read again while a letter is on its way. */
export const useInvitations = (): Invitations | undefined =>
  useQuery({
    ...api.invitation.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.invitations.some(({ state, letter }) => state === 'open' && letter && isOnItsWay(letter))
        ? AGAIN_MS
        : false,
  }).data;

const isOnItsWay = ({ state }: { readonly state: string }) => state === 'waiting' || state === 'again';

/** After any change here: people, teams, invitations and the session's own memberships are read again. */
export async function rereadPeople(): Promise<void> {
  await Promise.all(
    [api.person.key(), api.team.key(), api.invitation.key(), api.session.key()].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}

export interface Placed {
  readonly team: Team;
  readonly depth: number;
}

/** The tree in reading order. A team whose parent one may not see stands at the top. */
export function inTreeOrder(teams: readonly Team[], compare: (a: string, b: string) => number): readonly Placed[] {
  const known = new Set(teams.map((team) => team.id));
  const under = Map.groupBy(teams, (team) =>
    team.parentId !== null && known.has(team.parentId) ? team.parentId : null,
  );
  const walk = (parentId: string | null, depth: number): Placed[] =>
    (under.get(parentId) ?? [])
      .toSorted((a, b) => compare(a.name, b.name))
      .flatMap((team) => [{ team, depth }, ...walk(team.id, depth + 1)]);
  return walk(null, 0);
}
