import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { Band } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { CatalogueRows } from '../kpi/catalogue-row.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { FirstMonth } from './first-month.tsx';

/** Steering. An installation without a KPI opens on its first month instead of an empty dashboard. */
export function Home() {
  const session = useSession();
  return session.content.kpis === 0 ? (
    <FirstMonth session={session} />
  ) : (
    <Steering zone={session.organisation.timezone} />
  );
}

function Steering({ zone }: { zone: string }) {
  const { shell, charts } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const { kpis } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const today = format.instant(new Date().toISOString(), zone, { dateStyle: 'full' });
  return (
    <Page title={shell.rooms.steering} note={today}>
      <Section title={shell.teaching.okrs.hold} half="hold" note={shell.teaching.kpis.count(kpis.length)}>
        <Band />
        <ChartWords language={language} words={charts}>
          <CatalogueRows kpis={kpis} />
        </ChartWords>
      </Section>
    </Page>
  );
}
