import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { ChartWords } from '../charts/chart-words.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { cycleQuery } from '../okr/okr-data.ts';
import { RunningCycle } from '../okr/running-cycle.tsx';

// A cycle that runs is opened every week: it does not wait for the forms of a planning or of a closing.
const DraftRoom = lazy(() => import('../okr/draft-room.tsx').then((module) => ({ default: module.DraftRoom })));
const ClosingCycle = lazy(() =>
  import('../okr/closing-cycle.tsx').then((module) => ({ default: module.ClosingCycle })),
);

/** One address for a cycle, whatever its moment: where it is drafted, followed, closed, and read years later. */
export function OkrCycle() {
  const { id } = useParams({ from: '/signed-in/okrs/$id' });
  const { improves, proposal } = useSearch({ from: '/signed-in/okrs/$id' });
  const page = useSuspenseQuery(cycleQuery(id)).data;
  const { state } = page.cycle;
  return (
    <ChartWords language={useLanguage()} words={useWords().charts}>
      {state === 'planning' ? (
        <DraftRoom page={page} improves={improves} proposal={proposal} />
      ) : state === 'running' ? (
        <RunningCycle page={page} />
      ) : (
        <ClosingCycle page={page} />
      )}
    </ChartWords>
  );
}
