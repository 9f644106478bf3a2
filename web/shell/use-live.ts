import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api.ts';
import { listen } from './live-stream.ts';

/** A burst of writes is read once. */
const TOGETHER_MS = 400;

/** What stands on the pages that follow what others do: read again when it is on screen. */
const followed = () =>
  [
    api.steering,
    api.review,
    api.retrospective,
    api.kpi,
    api.measurement,
    api.cycle,
    api.objective,
    api.keyResult.provenance,
    api.checkIn,
    api.notification,
  ].map((of) => of.key());

/** What others change appears without reloading. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let reading: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      reading ??= setTimeout(() => {
        reading = undefined;
        for (const queryKey of followed()) void queries.invalidateQueries({ queryKey });
      }, TOGETHER_MS);
    };
    const close = listen({ missed: readAgain, heard: readAgain });
    return () => {
      clearTimeout(reading);
      close();
    };
  }, [queries]);
}
