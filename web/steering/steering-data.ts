import { useSuspenseQuery } from '@tanstack/react-query';
import type { Reading } from '../../src/stability/reading.ts';
import { api, type client } from '../api.ts';

export interface Asked {
  readonly team?: string;
  readonly on?: string;
}

export type SteeringData = Awaited<ReturnType<typeof client.steering.show>>;
export type ShownLook = SteeringData['looks'][number];
export type HeldKpi = SteeringData['kpis'][number];
export type Move = NonNullable<SteeringData['move']>;
export type MovedObjective = Move['objectives'][number];
export type MovedKeyResult = MovedObjective['keyResults'][number];

export const steeringQuery = ({ team, on }: Asked) =>
  api.steering.show.queryOptions({ input: { ...(team ? { team } : {}), ...(on ? { on } : {}) } });

export const useSteering = (asked: Asked): SteeringData => useSuspenseQuery(steeringQuery(asked)).data;

/** The reading as src/stability writes it; the contract carries it unread. */
export const rowReading = (kpi: Pick<HeldKpi, 'reading'>): Reading | null => kpi.reading as unknown as Reading | null;
