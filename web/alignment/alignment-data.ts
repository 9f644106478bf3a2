import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Cluster } from '../../src/alignment/cluster.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Choice, Question } from '../../src/alignment/question.ts';
import type { Givers, Reveal } from '../../src/alignment/reveal.ts';
import type { Story } from '../../src/alignment/story.ts';
import { api, type client } from '../api.ts';
import { listen } from '../shell/live-stream.ts';

export type TestPage = Awaited<ReturnType<typeof client.alignment.show>>;
export type TestLine = Awaited<ReturnType<typeof client.alignment.list>>['tests'][number];
export type WordLine = Awaited<ReturnType<typeof client.alignment.list>>['words'][number];
export type AnswerPage = Awaited<ReturnType<typeof client.answer.open>>;

/** What is asked about, and how people say it. */
export type SaidWords = TestPage['said'];

/** What `compare` says of two definitions that give one number. */
interface Tie {
  readonly kind: 'same-everywhere' | 'same-today' | 'same-today-only-known';
  readonly hashes: readonly [string, string];
  readonly buckets: number;
  readonly example?: { readonly period: string; readonly values: readonly [number | null, number | null] };
}

/** The steps shown so far; the contract carries them unread. */
export interface Revealed {
  readonly definitions?: readonly (Omit<Cluster, 'people'> & {
    readonly choices: readonly Choice[];
    /** What those who meant it wrote, before they chose. */
    readonly words: readonly string[];
  })[];
  readonly numbers?: Reveal['numbers'] & { readonly ties: readonly Tie[]; readonly givers?: readonly Givers[] };
  readonly series?: Reveal['series'];
  readonly divides?: Reveal['divides'];
  readonly cases?: Reveal['cases'];
}

/** What the room, a phone and the printed page all show of a reveal. */
export interface RevealedPage {
  readonly subject: string;
  readonly names: 'none' | 'roles' | 'names';
  /** The day the numbers are of; a seat's page has none. */
  readonly readOn?: string | null;
  readonly words: { readonly one: string; readonly many: string };
  readonly profile: DataProfile | null;
  readonly said?: SaidWords;
  readonly questions: readonly Question[];
  readonly cases: readonly Story[];
  readonly revealed: Record<string, unknown>;
}

export const revealedOf = (page: { readonly revealed: Record<string, unknown> }): Revealed =>
  page.revealed as unknown as Revealed;

export const testQuery = (id: string) => api.alignment.show.queryOptions({ input: { id }, staleTime: 0 });
export const testsQuery = () => api.alignment.list.queryOptions({ staleTime: 0 });

/** Reads again whenever something happened to this test. */
export function useLive(testId: string, seat?: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const readAgain = () => {
      void queries.invalidateQueries({ queryKey: api.alignment.key() });
      void queries.invalidateQueries({ queryKey: api.answer.key() });
    };
    return listen({
      seat,
      missed: readAgain,
      heard: ({ kind, subject }) => {
        if (kind.startsWith('alignment-') && subject === testId) readAgain();
      },
    });
  }, [queries, testId, seat]);
}
