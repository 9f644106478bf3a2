import { useSuspenseQuery } from '@tanstack/react-query';
import type { Reading, ReadingPoint } from '../../src/stability/reading.ts';
import { api, type client } from '../api.ts';
import type { ValueUnit } from '../charts/chart-data.ts';
import type { MultipleWindow } from '../charts/multiple-panel.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';

export type ReviewData = Awaited<ReturnType<typeof client.review.show>>;
export type ReviewedKpi = ReviewData['kpis'][number];
export type Decided = ReviewData['decided'][number];

export const reviewQuery = (team: string | undefined) => api.review.show.queryOptions({ input: team ? { team } : {} });

export const useReview = (team: string | undefined): ReviewData => useSuspenseQuery(reviewQuery(team)).data;

export const readingOf = (kpi: ReviewedKpi): Reading | null => kpi.reading as unknown as Reading | null;

/** A window of the review as the small multiple draws it. */
export function multipleWindow(reading: Reading, window: ReviewedKpi['short'], unit: ValueUnit): MultipleWindow {
  const points = window.points as unknown as readonly ReadingPoint[];
  // The window has its own missing periods: silence after the last measure is already in it.
  const state = reading.state.kind === 'overdue' ? ({ kind: 'within' } as const) : reading.state;
  const chart = readingToChart({ ...reading, state, grain: window.grain, points }, { name: '', unit });
  return { grain: window.grain, points: chart.points, yearBefore: window.yearBefore };
}
