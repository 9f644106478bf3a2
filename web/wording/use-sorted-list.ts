import { startTransition, useEffect, useRef, useState } from 'react';
import type { Sorted, ToSort } from './sort-worker.ts';

export type Sorting = Sorted | { readonly kind: 'slow' } | null;

const PAUSE = 250;
const TOO_LONG = 20_000;
/** A list read for longer is not read to its end once there is another: that one would wait for it. */
const WAITED_FOR = 500;

/** How far a long list has been read. */
export type Progress = { readonly read: number; readonly of: number };
type Message = { readonly turn: number; readonly sorted?: Sorted; readonly told?: Progress };

/** The worker, whether it holds a file whose sheets may be asked for, and what it reads, since when. */
type Reader = { readonly worker: Worker; holdsFile: boolean; reading: { turn: number; since: number } | null };

/** The list sorted beside the page, again at each pause of the writer. A file that takes forever is put down. */
export function useSortedList(asked: ToSort | null): { sorting: Sorting; busy: boolean; progress: Progress | null } {
  const reader = useRef<Reader | null>(null);
  const turn = useRef(0);
  const [answered, setAnswered] = useState<{ asked: ToSort; sorting: Sorting } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (asked === null) return;
    const mine = ++turn.current;
    let late: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      reader.current?.worker.terminate();
      reader.current = null;
    };
    const pause = setTimeout(
      () => {
        const before = reader.current;
        if (before?.reading && !before.holdsFile && performance.now() - before.reading.since > WAITED_FOR) stop();
        reader.current ??= {
          worker: new Worker(new URL('./sort-worker.ts', import.meta.url), { type: 'module' }),
          holdsFile: false,
          reading: null,
        };
        const here = reader.current;
        here.holdsFile ||= asked.kind !== 'text';
        // Since it was last idle: orders that follow each other wait behind one another.
        here.reading = { turn: mine, since: here.reading?.since ?? performance.now() };
        here.worker.onmessage = ({ data: { turn: its, sorted, told } }: MessageEvent<Message>) => {
          if (sorted && its === here.reading?.turn) here.reading = null;
          if (its !== turn.current) return;
          if (told) setProgress(told);
          if (!sorted) return;
          clearTimeout(late);
          // Hundreds of cards are drawn by pieces: the page answers between two of them.
          startTransition(() => setAnswered({ asked, sorting: sorted }));
        };
        here.worker.onerror = () => setAnswered({ asked, sorting: { kind: 'unreadable' } });
        late = setTimeout(() => {
          stop();
          setAnswered({ asked, sorting: { kind: 'slow' } });
        }, TOO_LONG);
        here.worker.postMessage({ turn: mine, asked });
      },
      asked.kind === 'text' && !asked.held ? PAUSE : 0,
    );
    return () => {
      clearTimeout(pause);
      clearTimeout(late);
    };
  }, [asked]);
  useEffect(() => () => reader.current?.worker.terminate(), []);
  return {
    sorting: asked === null ? null : (answered?.sorting ?? null),
    busy: asked !== null && answered?.asked !== asked,
    progress,
  };
}
