import { LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import type { SteeringData } from './steering-data.ts';

const MOST = 2;

interface Team {
  readonly id: string;
  readonly name: string;
}

/** Those of the reader's teams that have something to say this week: what moves is theirs, and the day is today. */
export function useCheckInTeams({ move, on, today }: SteeringData): readonly Team[] {
  const { memberships } = useSession();
  if (!move || move.cycle.week === 0 || on < today) return [];
  const teams = new Map(
    move.objectives
      .filter(({ keyResults }) => keyResults.some(({ dropped }) => !dropped))
      .map(({ team }) => [team.id, team]),
  );
  return memberships.flatMap(({ teamId }) => teams.get(teamId) ?? []);
}

/** From the week's page to what is said each week. */
export function CheckInActs({ page, teams }: { page: SteeringData; teams: readonly Team[] }) {
  const { steering } = useWords();
  const { checkIn } = steering.page;
  const id = page.move?.cycle.id ?? '';
  // With many, the cycle's page has them all.
  if (teams.length > MOST)
    return (
      <LinkButton to="/okrs/$id" params={{ id }}>
        {checkIn}
      </LinkButton>
    );
  return teams.map((team) => (
    <LinkButton key={team.id} to="/okrs/$id/check-in/$team" params={{ id, team: team.id }}>
      {checkIn}
      {teams.length > 1 ? ` · ${team.name}` : ''}
    </LinkButton>
  ));
}
