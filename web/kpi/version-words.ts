import { wordDiff } from '../../src/kpi/word-diff.ts';
import type { WordChange } from '../design/word-diff.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import { describedFields } from './described-fields.tsx';
import type { Version } from './kpi-data.ts';

/** A version as one text: its sentence, or the fields that describe it. */
export function useVersionWords(): (version: Pick<Version, 'kind' | 'body' | 'sourceId' | 'specHash'>) => string {
  const { sentence } = useDefinitionSentence();
  return (version) =>
    version.kind === 'described'
      ? describedFields
          .map((field) => String(version.body[field] ?? '').trim())
          .filter(Boolean)
          .join('. ')
      : sentence(version);
}

const change = { same: 'same', gone: 'left', new: 'came' } as const;

export const versionChanges = (before: string, after: string): WordChange[] =>
  wordDiff(before, after).map(({ kind, text }) => ({ change: change[kind], text: text.trimEnd() }));
