import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type CyclePageData, type Objective, useTeamName } from './okr-data.ts';

interface Props {
  readonly page: CyclePageData;
  readonly children: (objective: Objective) => ReactNode;
}

/** The objectives beyond what one page holds, a line a team: each opens where it stands. */
export function OtherTeams({ page, children }: Props) {
  const words = useWords().okrPage.cycle;
  const teamName = useTeamName();
  const chosen = page.others.filter(({ state }) => state === 'chosen' || page.cycle.state === 'planning');
  const teams = [...new Set(chosen.map(({ teamId }) => teamId))].toSorted((a, b) =>
    teamName(a).localeCompare(teamName(b)),
  );
  if (teams.length === 0) return null;
  return (
    <section aria-labelledby="other-teams">
      <h2 id="other-teams" className={styles.sub}>
        {words.otherTeams(teams.length)}
      </h2>
      {teams.map((teamId) => (
        <OtherTeam
          key={teamId}
          cycleId={page.cycle.id}
          teamId={teamId}
          titles={chosen.filter((one) => one.teamId === teamId).map(({ title }) => title)}
        >
          {(objective) => (chosen.some(({ id }) => id === objective.id) ? children(objective) : null)}
        </OtherTeam>
      ))}
    </section>
  );
}

interface TeamProps {
  readonly cycleId: string;
  readonly teamId: string;
  readonly titles: readonly string[];
  readonly children: (objective: Objective) => ReactNode;
}

function OtherTeam({ cycleId, teamId, titles, children }: TeamProps) {
  const teamName = useTeamName();
  const [open, setOpen] = useState(false);
  const asked = useQuery({
    ...api.cycle.ofTeam.queryOptions({ input: { id: cycleId, teamId } }),
    enabled: open,
  });
  return (
    <div className={styles.said}>
      <button type="button" className={styles.asLine} aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{teamName(teamId)}</b> <span className={styles.quiet}>{titles.join(' · ')}</span>
      </button>
      {open ? asked.data?.objectives.map((objective) => <div key={objective.id}>{children(objective)}</div>) : null}
    </div>
  );
}
