import { conditionWords } from '../../i18n/definition-sentence.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import { useLanguage } from '../language.tsx';
import { useVocabulary } from '../source/vocabulary.ts';

/** One condition in words, as the definition's own sentence says it: "invoice no starts with “C”". */
export function useCondition(sourceId: string, table: string): (where: Where) => string {
  const language = useLanguage();
  const vocabulary = useVocabulary()(sourceId);
  return (where) => conditionWords(language, [where], 'and', table, vocabulary);
}
