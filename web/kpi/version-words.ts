import { wordDiff } from '../../src/kpi/word-diff.ts';
import type { WordChange } from '../design/word-diff.tsx';
import { useWords } from '../language.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import { describedFields } from './described-fields.tsx';
import type { Version } from './kpi-data.ts';

/** A version as one text: its sentence, or the fields that describe it. */
export function useVersionWords(): (version: Pick<Version, 'kind' | 'body' | 'sourceId' | 'specHash'>) => string {
  const { sentence } = useDefinitionSentence();
  const { parts } = useWords().kpiActs.versions;
  return (version) =>
    version.kind === 'described'
      ? describedFields
          .map((field) => ({ field, said: String(version.body[field] ?? '').trim() }))
          .filter(({ said }) => said !== '')
          .map(({ field, said }) => ended(field === 'formula' ? said : parts[field](said)))
          .join(' ')
      : sentence(version);
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const versionChanges = (before: string, after: string): WordChange[] =>
  wordDiff(before, after).map(({ kind, text }) => ({ change: kind, text }));
