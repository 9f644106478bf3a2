import { client } from '../api.ts';

/** The stops of the tour, in their order. */
export const stops = ['looks', 'signal', 'words', 'cycle', 'season', 'noes', 'review'] as const;
export type Stop = (typeof stops)[number];

/** Where each stop is, in the example as it stands today: found in what the pages themselves are made of. */
export async function placeOf(stop: Stop): Promise<string> {
  switch (stop) {
    case 'looks':
      return '/';
    case 'signal': {
      const { looks } = await client.steering.show({});
      const signal = looks.find(({ kind, kpiKey }) => kind === 'signal' && kpiKey !== null);
      if (signal) return `/kpis/${signal.kpiKey}`;
      // Somebody has said what happened to each: a surprise explained is shown as well.
      const { kpis } = await client.kpi.list();
      const surprised =
        kpis.find(({ reading }) => reading?.state === 'signal') ??
        kpis.find(({ spark }) => (spark?.signals ?? []).length > 0);
      return surprised ? `/kpis/${surprised.key}` : '/kpis';
    }
    case 'words': {
      const { tests } = await client.alignment.list();
      const settled = tests.find(({ phase, kpiKey }) => phase === 'settled' && kpiKey !== null);
      return settled ? `/alignment/${settled.id}` : '/alignment';
    }
    case 'cycle': {
      const { cycles } = await client.cycle.list();
      const running = cycles.find(({ state }) => state === 'running');
      return running ? `/okrs/${running.id}` : '/okrs';
    }
    case 'season': {
      const { cycles } = await client.cycle.list();
      for (const { id } of cycles.filter(({ state }) => state === 'closed')) {
        const { objectives } = await client.cycle.show({ id });
        if (objectives.some(({ keyResults }) => keyResults.some(reachedByTheSeason))) return `/okrs/${id}`;
      }
      return '/okrs';
    }
    case 'noes':
      return '/#not-doing';
    case 'review':
      return '/review';
  }
}

type Closed = Awaited<ReturnType<typeof client.cycle.show>>['objectives'][number]['keyResults'][number];

/** Its target is reached, and what it did beyond where things were going cannot be told. */
function reachedByTheSeason({ closing }: Closed): boolean {
  const lines = closing?.lines as { target?: { kind: string }; beyond?: { kind: string } } | undefined;
  return lines?.target?.kind === 'reached' && lines.beyond?.kind === 'undetermined';
}
