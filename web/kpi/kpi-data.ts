import { useSuspenseQuery } from '@tanstack/react-query';
import type { Reading } from '../../src/stability/reading.ts';
import { api, type client } from '../api.ts';

export type KpiPageData = Awaited<ReturnType<typeof client.kpi.show>>;
export type Version = NonNullable<KpiPageData['definition']>;

/** The page asks again every second while a computation is on its way. */
export const kpiQuery = (key: string, asOf?: string) =>
  api.kpi.show.queryOptions({
    input: { key, ...(asOf ? { asOf } : {}) },
    refetchInterval: ({ state }) => (isComputing(state.data as KpiPageData | undefined) ? 1_000 : false),
  });

export const useKpi = (key: string, asOf?: string): KpiPageData => useSuspenseQuery(kpiQuery(key, asOf)).data;

export function isComputing(page: KpiPageData | undefined): boolean {
  return page?.run?.state === 'waiting' || page?.run?.state === 'running';
}

/** The reading as src/stability writes it; the contract carries it unread. */
export const readingOf = (page: Pick<KpiPageData, 'reading'>): Reading | null =>
  page.reading as unknown as Reading | null;
