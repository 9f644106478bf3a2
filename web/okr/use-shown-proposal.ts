import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '../api.ts';
import { type CyclePageData, type Objective, objectiveQuery } from './okr-data.ts';

interface Shown {
  readonly objective: Objective | undefined;
  /** Somebody else withdrew it while it was open here, or before one came for it. */
  readonly gone: 'meanwhile' | 'before' | null;
  open(which: string | Objective): void;
  /** Back to the first of the room. */
  leave(): void;
}

/**
 * The proposal being looked at, by default the first. It stays until another is opened, whatever the others’ dots do to the
 * order; withdrawn by somebody else, it stays too, for whoever is writing on it, and says so. The address names it: the page
 * read again is where it was.
 */
export function useShownProposal(
  page: CyclePageData,
  proposals: readonly Objective[],
  first: string | undefined,
): Shown {
  const [asked, setAsked] = useState<{ id: string; other?: Objective } | null>(first ? { id: first } : null);
  const navigate = useNavigate({ from: '/okrs/$id' });
  const show = (shown: { id: string; other?: Objective } | null) => {
    setAsked(shown);
    void navigate({
      search: ({ proposal: _, ...search }) => (shown ? { ...search, proposal: shown.id } : search),
      replace: true,
      resetScroll: false,
    });
  };
  const last = useRef<Objective>(undefined);
  const id = asked?.id ?? last.current?.id;
  const elsewhere = [...page.objectives, ...page.others].some((one) => one.id === id);
  // What became of one that has left the page: withdrawn, or behind a wall that went up.
  const story = useQuery({ ...objectiveQuery(id ?? ''), enabled: id !== undefined && (!elsewhere || !!asked?.other) });
  // One of another team is read by itself: what is changed on it shows.
  const other = asked?.other && (story.data?.objective ?? asked.other);
  const found = proposals.find((one) => one.id === id) ?? other;
  const refused = elsewhere && !asked?.other ? undefined : refusalOf(story.error)?.code;
  const withdrawn = refused === 'objective.withdrawn';
  const before = found ?? (!elsewhere && last.current?.id === id ? last.current : undefined);
  const kept = refused === undefined || withdrawn ? before : undefined;
  const objective = kept ?? proposals[0];
  useEffect(() => {
    last.current = objective;
  });
  return {
    objective,
    gone: !withdrawn ? null : kept ? 'meanwhile' : 'before',
    open: (which) => show(typeof which === 'string' ? { id: which } : { id: which.id, other: which }),
    leave: () => {
      last.current = undefined;
      show(null);
    },
  };
}
