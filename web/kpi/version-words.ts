import { useCallback } from 'react';
import { wordDiff } from '../../src/kpi/word-diff.ts';
import type { WordChange } from '../design/word-diff.tsx';
import { useWords } from '../language.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import { describedFields } from './described-fields.tsx';
import type { Version } from './kpi-data.ts';

type Fields = typeof describedFields;

/** What a list says of a number that is typed; where it is read and how it is obtained stand on its page. */
export const inAList: readonly Fields[number][] = ['formula', 'population', 'exclusions'];

/** A version as one text: its sentence, or the fields that describe it. */
export function useVersionWords(
  fields: readonly Fields[number][] = describedFields,
): (version: Pick<Version, 'kind' | 'body' | 'sourceId' | 'specHash'>) => string {
  const { sentence } = useDefinitionSentence();
  const { parts } = useWords().kpiActs.versions;
  return useCallback(
    (version) =>
      version.kind === 'described'
        ? fields
            .map((field) => ({ field, said: String(version.body[field] ?? '').trim() }))
            .filter(({ said }) => said !== '')
            .map(({ field, said }) => ended(field === 'formula' ? said : parts[field](said)))
            .join(' ')
        : sentence(version),
    [fields, parts, sentence],
  );
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const versionChanges = (before: string, after: string): WordChange[] =>
  wordDiff(before, after).map(({ kind, text }) => ({ change: kind, text }));
