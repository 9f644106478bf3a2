import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** Where someone works, among the teams the reader may see: a service or a team before the whole organisation. */
export function useTeamOf(): (personId: string) => string | undefined {
  const { data } = useQuery(api.team.list.queryOptions());
  return (personId) => {
    const teams = (data?.teams ?? []).filter(({ members }) => members?.some((one) => one.personId === personId));
    return (teams.find(({ parentId }) => parentId !== null) ?? teams[0])?.name;
  };
}
