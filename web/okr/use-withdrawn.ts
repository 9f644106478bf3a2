import { useRef, useState } from 'react';
import type { CyclePageData, KeyResult, Objective } from './okr-data.ts';

/** What was withdrawn on this page, as it was then. */
export interface Withdrawn {
  readonly kind: 'objective' | 'key-result';
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** The objective it is, or stood under. */
  readonly objectiveId: string;
}

/** What one withdrew is remembered for as long as the page is open: it may be put back, by oneself or by somebody else. */
export function useWithdrawn(page: CyclePageData) {
  const [all, setAll] = useState<readonly Withdrawn[]>([]);
  const fresh = useRef<string>(undefined);
  const now = new Map<string, Objective | KeyResult>(
    page.objectives.flatMap((one) => [
      [one.id, one] as const,
      ...one.keyResults.map((each) => [each.id, each] as const),
    ]),
  );
  // The page as it was before, until it has been read again: what has left it leaves at once.
  const away = all.filter(({ id, version }) => (now.get(id)?.version ?? version) <= version);
  return {
    away,
    isAway: ({ id }: { readonly id: string }) => away.some((one) => one.id === id),
    add: (one: Withdrawn) => {
      fresh.current = one.id;
      setAll((before) => [...before.filter(({ id }) => id !== one.id), one]);
    },
    /** True once, of what was withdrawn last. */
    isFresh: (id: string) => {
      const is = fresh.current === id;
      if (is) fresh.current = undefined;
      return is;
    },
    remove: (id: string) => setAll((before) => before.filter((one) => one.id !== id)),
  };
}
