import { api, type client } from '../api.ts';

/** A file of goals as it is understood so far. */
export type Preview = Awaited<ReturnType<typeof client.goalImport.preview>>;
export type Said = NonNullable<Parameters<typeof client.goalImport.preview>[0]['said']>;

export type Import = Awaited<ReturnType<typeof client.goalImport.show>>;
export type HolderChoice = NonNullable<Said['otherHolders']>;
export type PeriodChoice = NonNullable<Said['periods']>[number]['choice'];

const FOLLOWED_MS = 500;

/** Where an import is, asked again while it goes on. */
export const importQuery = (id: string) =>
  api.goalImport.show.queryOptions({
    input: { id },
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data && !['waiting', 'running'].includes(state.data.state) ? false : FOLLOWED_MS,
  });

/** Answers to the sections of a page, each part on its own. */
export interface Answering {
  readonly preview: Preview;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
}
