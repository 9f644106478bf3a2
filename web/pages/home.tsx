import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Band } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { FirstMonth } from './first-month.tsx';
import { KpiList } from './kpi-list.tsx';

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
  const { shell } = useWords();
  const format = useFormat();
  const { kpis } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const today = format.instant(new Date().toISOString(), zone, { dateStyle: 'full' });
  return (
    <Page title={shell.rooms.steering} note={today}>
      <Section title={shell.teaching.okrs.hold} half="hold" note={shell.teaching.kpis.count(kpis.length)}>
        <Band />
        <KpiList kpis={kpis} />
      </Section>
    </Page>
  );
}
