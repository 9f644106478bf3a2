import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { definitionDetails, definitionTokens, type Token } from '../../i18n/definition-sentence.ts';
import { proposedName, proposedThing } from '../../i18n/proposed-words.ts';
import { definitionQuestions, type Question } from '../../src/metric-sql/completeness.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Vocabulary } from '../../src/metric-sql/table-words.ts';
import { useLanguage, useWords } from '../language.tsx';
import { wordsQuery } from './words-query.ts';

/** What people call the tables of a source and their columns, in the language of the page. */
export function useVocabulary(): (sourceId: string | null) => Vocabulary {
  const language = useLanguage();
  const { data } = useQuery(wordsQuery());
  return useCallback(
    (sourceId) =>
      Object.fromEntries(
        (data?.tables ?? [])
          .filter((said) => said.sourceId === sourceId && said.language === language)
          .map(({ table, words }) => [table, words]),
      ),
    [data, language],
  );
}

interface Version {
  readonly sourceId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Null while its questions are not all answered. */
  readonly specHash?: string | null;
  /** Where they are known, with the columns it reads. */
  readonly unanswered?: readonly string[];
}

/** A structured definition as its sentence, in the words of its source. */
export function useDefinitionSentence(): {
  readonly tokens: (version: Version) => Token[];
  readonly sentence: (version: Version) => string;
} {
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { definition, definitionsFile } = useWords();
  return useMemo(() => {
    const tokens = ({ sourceId, body, specHash, unanswered }: Version): Token[] => {
      const [first] = specHash === null ? ((unanswered as Question[] | undefined) ?? definitionQuestions(body)) : [];
      return first
        ? [{ text: definitionsFile.incomplete(definition.questions[first]) }]
        : definitionTokens(language, body as unknown as Definition, vocabulary(sourceId));
    };
    const sentence = (version: Version) =>
      tokens(version)
        .map(({ text }) => text)
        .join('');
    return { tokens, sentence };
  }, [language, vocabulary, definition, definitionsFile]);
}

/** A column that carries its zone needs none said; what a row is stands in no sentence. */
const saysItself: readonly Question[] = ['row', 'sourceZone'];

/** What that sentence leaves unsaid; nothing while its questions are not all answered. */
export function useDefinitionDetails(): (version: Version) => string[] {
  const language = useLanguage();
  const vocabulary = useVocabulary();
  return ({ sourceId, body, specHash }) =>
    specHash === null || definitionQuestions(body).some((question) => !saysItself.includes(question))
      ? []
      : definitionDetails(language, body as unknown as Definition, vocabulary(sourceId));
}

/** A column as people say it. */
export function useColumnWords(sourceId: string, table: string): (name: string) => string {
  const words = useVocabulary()(sourceId)[table];
  return (name) => words?.columns?.[name] ?? proposedName(name);
}

/** What is counted under a column, in the plural. */
export function useThingWords(sourceId: string, table: string): (name: string) => string {
  const language = useLanguage();
  const words = useVocabulary()(sourceId)[table];
  return (name) => (words?.entities?.[name] ?? proposedThing(language, name)).many;
}
