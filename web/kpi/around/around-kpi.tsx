import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Section } from '../../design/section.tsx';
import { useWords } from '../../language.tsx';
import { useTeams } from '../../pages/people/people-data.ts';
import type { KpiPageData } from '../kpi-data.ts';
import styles from './around.module.css';
import { Comments } from './comments.tsx';
import { Decisions } from './decisions.tsx';
import { History } from './history.tsx';
import { type Branch, Influences } from './influences.tsx';
import { Linked } from './linked.tsx';

interface Props {
  readonly page: KpiPageData;
  readonly say: (value: number) => string;
}

/** What surrounds a KPI: what leans on it, what moves it, what was decided and said of it, what changed. */
export function AroundKpi({ page, say }: Props) {
  const words = useWords().kpiPage.around;
  const teams = useTeams();
  const { key } = page.kpi;
  const around = useQuery(
    api.around.show.queryOptions({ input: { key, ...(page.asOf ? { asOf: page.asOf } : {}) } }),
  ).data;
  if (!around) return null;
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? '';
  const linked = around.objectives.length + around.guardrails.length > 0;
  return (
    <>
      {linked || around.tree || page.may.includes('kpi.edit') ? (
        <div className={styles.pair}>
          {linked ? (
            <Section title={words.linked} rule="hairline">
              <Linked around={around} say={say} teamName={teamName} />
            </Section>
          ) : null}
          {around.tree || page.may.includes('kpi.edit') ? (
            <div className={around.tree ? undefined : 'no-print'}>
              <Section title={words.tree} rule="hairline">
                <Influences page={page} tree={around.tree as Branch | null} />
              </Section>
            </div>
          ) : null}
        </div>
      ) : null}
      {around.decisions.length > 0 ? (
        <Section title={words.decisions} rule="hairline">
          <Decisions decisions={around.decisions} teamName={teamName} />
        </Section>
      ) : null}
      <div className={styles.pair}>
        <Section title={words.comments} rule="hairline">
          <Comments page={page} comments={around.comments} />
        </Section>
        <Section title={words.history} rule="hairline">
          <History page={page} history={around.history} say={say} />
        </Section>
      </div>
    </>
  );
}
