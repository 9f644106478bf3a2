import type { Dictionary } from '../../i18n/dictionary.ts';

const nouns = ['objective', 'key-result', 'kpi', 'guardrail', 'initiative'] as const;
const doings = ['added', 'changed', 'unchanged', 'kept'] as const;

/** Counts as phrases, what is new first: "12 objectives new", "3 key results already here". */
export function countsSaid(words: Dictionary['goalImport'], counts: Readonly<Record<string, number>>): string[] {
  return doings.flatMap((does) =>
    nouns.flatMap((noun) => {
      const count = counts[`${noun}.${does}`] ?? 0;
      return count > 0 ? [words.trial.counts[does](words.counted[noun](count))] : [];
    }),
  );
}

export const linesAdded = (counts: Readonly<Record<string, number>>): number =>
  Object.entries(counts).reduce((sum, [what, count]) => (/\.(added|changed)$/.test(what) ? sum + count : sum), 0);
