import { definitionDetails, definitionSentence } from '../../i18n/definition-sentence.ts';
import type { CodeDefinition } from '../../src/interchange/kpi-code/code-file.ts';
import { describedQuestions } from '../../src/kpi/described-definition.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { DefinitionVersion, WrittenDefinition } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import { type Place, vocabularyOf } from './place.ts';
import type { CodeField, Resolved } from './resolve-file.ts';

/** Each field that a file changes, before and after, as people read them. */
export function changedFields(place: Place, kpi: Kpi | null, { fields }: Resolved) {
  return Object.entries(fields).flatMap(([field, value]) => {
    const before = kpi ? kpi[field as CodeField] : null;
    if (kpi && JSON.stringify(before) === JSON.stringify(value)) return [];
    return [{ field, before: kpi ? said(place, field, before) : null, after: said(place, field, value) ?? '' }];
  });
}

function said(place: Place, field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (field === 'looksTeamId') return place.teams.find(({ id }) => id === value)?.name ?? null;
  if (field === 'stewardId') return place.people.find(({ id }) => id === value)?.email ?? null;
  if (typeof value === 'object') {
    const { atLeast, atMost } = value as { atLeast: number | null; atMost: number | null };
    return [atLeast === null ? '' : `≥ ${atLeast}`, atMost === null ? '' : `≤ ${atMost}`].filter(Boolean).join(', ');
  }
  return String(value);
}

/** The definition there is and the one the file says, what their sentences leave unsaid included, with the words people gave to the tables. */
export function sentences(
  place: Place,
  current: DefinitionVersion | null,
  written: WrittenDefinition,
  definition: CodeDefinition,
  language: 'en' | 'fr',
): { before: string | null; after: string } {
  return {
    before: current && sentence(place, current, language),
    after: sentence(place, { ...written, body: { ...definition.body } }, language),
  };
}

function sentence(
  place: Place,
  { kind, body, sourceId }: Pick<WrittenDefinition, 'kind' | 'body' | 'sourceId'>,
  language: 'en' | 'fr',
): string {
  if (kind === 'described')
    return describedQuestions
      .map((question) => String(body[question] ?? '').trim())
      .filter(Boolean)
      .join('. ');
  const words = vocabularyOf(place, sourceId, language);
  const definition = body as unknown as Definition;
  return [definitionSentence(language, definition, words), ...definitionDetails(language, definition, words)].join(' ');
}
