import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ChartWords } from '../charts/chart-words.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { CheckInForm } from '../okr/check-in-form.tsx';
import { checkInQuery } from '../okr/okr-data.ts';

export function OkrCheckIn() {
  const { id, team } = useParams({ from: '/signed-in/okrs/$id/check-in/$team' });
  const page = useSuspenseQuery(checkInQuery(id, team)).data;
  return (
    <ChartWords language={useLanguage()} words={useWords().charts}>
      <CheckInForm key={`${id} ${team} ${page.cycle.week}`} page={page} />
    </ChartWords>
  );
}
