import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api.ts';

/** A burst of writes is read once. */
const TOGETHER_MS = 400;
const AGAIN_MS = 2_000;

/** What stands on the pages that follow what others do: read again when it is on screen. */
const followed = () =>
  [api.steering, api.review, api.kpi, api.measurement, api.cycle, api.objective, api.notification].map((of) =>
    of.key(),
  );

/**
 * What others change appears without reloading. The stream resumes from the last event it heard; when it ends for good (a
 * server that restarts), it is opened again and everything on screen is read anew.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let reading: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const readAgain = () => {
      reading ??= setTimeout(() => {
        reading = undefined;
        for (const queryKey of followed()) void queries.invalidateQueries({ queryKey });
      }, TOGETHER_MS);
    };
    const open = () => {
      source = new EventSource('/api/v1/events/stream');
      source.addEventListener('open', (event) => {
        // The server's first breath has the same name as the connection's own event: one opening, said twice.
        if (event instanceof MessageEvent) return;
        // The page has just been read: only what was missed in between is to be read again.
        if (opened) readAgain();
        opened = true;
      });
      source.onmessage = readAgain;
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        reopening = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(reopening);
      clearTimeout(reading);
      source?.close();
    };
  }, [queries]);
}
