import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import styles from './followers.module.css';
import type { KpiPageData } from './kpi-data.ts';
import { useKpiActDone } from './use-kpi-act.ts';

/** The teams that follow a KPI, whose pages it stands on; one follows for a team one speaks for. */
export function Followers({ page }: { page: KpiPageData }) {
  const words = useWords().kpiPage.followers;
  const format = useFormat();
  const done = useKpiActDone();
  const teams = useTeams();
  const { key } = page.kpi;
  const name = (id: string) => teams.find((team) => team.id === id)?.name;
  const back = useMutation(api.kpi.follow.mutationOptions({ onSuccess: () => done(words.back) }));
  const follow = useMutation(
    api.kpi.follow.mutationOptions({
      onSuccess: (_, { teamId, follows }) =>
        done((follows ? words.followed : words.left)(name(teamId) ?? ''), () =>
          back.mutate({ key, teamId, follows: !follows }),
        ),
    }),
  );
  const names = page.followers.flatMap((id) => name(id) ?? []);
  return (
    <Section title={words.title} rule="hairline">
      <p className={styles.names}>{names.length > 0 ? format.list(names) : words.none}</p>
      {page.mayFollow.length > 0 ? (
        <p className={`${styles.acts} no-print`}>
          {page.mayFollow.map((teamId) => {
            const follows = page.followers.includes(teamId);
            return (
              <Button
                key={teamId}
                kind="act"
                busy={follow.isPending && follow.variables.teamId === teamId}
                onClick={() => follow.mutate({ key, teamId, follows: !follows })}
              >
                {(follows ? words.leave : words.follow)(name(teamId) ?? '')}
              </Button>
            );
          })}
        </p>
      ) : null}
      {follow.error ? <RefusalMessage error={follow.error} /> : null}
    </Section>
  );
}
