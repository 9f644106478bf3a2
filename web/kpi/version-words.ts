import { definitionTokens } from '../../i18n/definition-sentence.ts';
import type { Language } from '../../i18n/format.ts';
import { wordDiff } from '../../src/kpi/word-diff.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { WordChange } from '../design/word-diff.tsx';
import { describedFields } from './described-fields.tsx';
import type { Version } from './kpi-data.ts';

/** A version as one text: its sentence, or the fields that describe it. */
export function versionWords(language: Language, { kind, body }: Pick<Version, 'kind' | 'body'>): string {
  if (kind === 'described')
    return describedFields
      .map((field) => String(body[field] ?? '').trim())
      .filter(Boolean)
      .join('. ');
  return definitionTokens(language, body as unknown as Definition)
    .map(({ text }) => text)
    .join('');
}

const change = { same: 'same', gone: 'left', new: 'came' } as const;

export const versionChanges = (before: string, after: string): WordChange[] =>
  wordDiff(before, after).map(({ kind, text }) => ({ change: change[kind], text: text.trimEnd() }));
