import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ChartWords } from '../charts/chart-words.tsx';
import { LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { CheckInForm } from '../okr/check-in-form.tsx';
import { type CheckInPageData, checkInQuery, FIRST_DAY, isAhead } from '../okr/okr-data.ts';

export function OkrCheckIn() {
  const { id, team } = useParams({ from: '/signed-in/okrs/$id/check-in/$team' });
  const page = useSuspenseQuery(checkInQuery(id, team)).data;
  return (
    <ChartWords language={useLanguage()} words={useWords().charts}>
      {isAhead(page.cycle) ? (
        <Ahead cycle={page.cycle} />
      ) : (
        <CheckInForm key={`${id} ${team} ${page.cycle.week}`} page={page} />
      )}
    </ChartWords>
  );
}

/** A link kept from elsewhere leads here before the first day: when it opens, and nothing to fill for nothing. */
function Ahead({ cycle }: Pick<CheckInPageData, 'cycle'>) {
  const { okrPage } = useWords();
  const { date } = useFormat();
  return (
    <Page title={okrPage.checkIn.title} note={cycle.name}>
      <EmptyState sentence={okrPage.checkIn.ahead(date(cycle.start, FIRST_DAY))}>
        <LinkButton to="/okrs/$id" params={{ id: cycle.id }}>
          {okrPage.checkIn.toCycle}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
