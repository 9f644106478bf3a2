import { startTransition, useEffect, useRef, useState } from 'react';
import type { Sorted, ToSort } from './sort-worker.ts';

export type Sorting = Sorted | { readonly kind: 'slow' } | null;

const PAUSE = 250;
const TOO_LONG = 20_000;

/** How far a long list has been read. */
export type Progress = { readonly read: number; readonly of: number };
type Message = { readonly turn: number; readonly sorted?: Sorted; readonly told?: Progress };

/** The list sorted beside the page, again at each pause of the writer. A file that takes forever is put down. */
export function useSortedList(asked: ToSort | null): { sorting: Sorting; busy: boolean; progress: Progress | null } {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const [answered, setAnswered] = useState<{ asked: ToSort; sorting: Sorting } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (asked === null) return;
    const mine = ++turn.current;
    let late: ReturnType<typeof setTimeout> | undefined;
    const pause = setTimeout(
      () => {
        worker.current ??= new Worker(new URL('./sort-worker.ts', import.meta.url), { type: 'module' });
        const here = worker.current;
        here.onmessage = ({ data: { turn: its, sorted, told } }: MessageEvent<Message>) => {
          if (its !== turn.current) return;
          if (told) setProgress(told);
          if (!sorted) return;
          clearTimeout(late);
          // Hundreds of cards are drawn by pieces: the page answers between two of them.
          startTransition(() => setAnswered({ asked, sorting: sorted }));
        };
        here.onerror = () => setAnswered({ asked, sorting: { kind: 'unreadable' } });
        late = setTimeout(() => {
          here.terminate();
          worker.current = null;
          setAnswered({ asked, sorting: { kind: 'slow' } });
        }, TOO_LONG);
        here.postMessage({ turn: mine, asked });
      },
      asked.kind === 'text' && !asked.held ? PAUSE : 0,
    );
    return () => {
      clearTimeout(pause);
      clearTimeout(late);
    };
  }, [asked]);
  useEffect(() => () => worker.current?.terminate(), []);
  return {
    sorting: asked === null ? null : (answered?.sorting ?? null),
    busy: asked !== null && answered?.asked !== asked,
    progress,
  };
}
