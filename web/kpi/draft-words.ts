import { conditionWords, measureWords, thresholdWords } from '../../i18n/definition-sentence.ts';
import { proposedName, proposedThing } from '../../i18n/proposed-words.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import { useLanguage, useWords } from '../language.tsx';
import { useVocabulary } from '../source/vocabulary.ts';
import { measured } from './definition-of.ts';
import type { DraftDefinition, DraftMeasure, PartDraft } from './draft-definition.ts';
import { draftOfPart } from './measure-parts.ts';

/** As much of a definition as the words of what it measures are made of. */
function measuring(draft: DraftDefinition, measure?: DraftMeasure): Definition {
  return {
    source: { connection: '', table: draft.table, rowMeans: '' },
    entity: draft.entity,
    threshold: measure ? undefined : (draft.threshold ?? undefined),
    measure: measure ? measured({ measure }).measure : { kind: 'count' },
    qualify: [],
    exclude: [],
    reportGrain: 'day',
    window: { type: 'allTime' },
  } as unknown as Definition;
}

/** The answers of a draft as tokens: what the page can make in its own words, the rest as the definition's sentence says it. */
export function useDraftWords(sourceId: string) {
  const language = useLanguage();
  const vocabulary = useVocabulary()(sourceId);
  const { builder } = useWords().kpi;
  const { measures, stock } = builder;

  const things = (draft: DraftDefinition, name: string) =>
    vocabulary[draft.table]?.entities?.[name] ?? proposedThing(language, name);

  const measure = (draft: DraftDefinition, made: DraftMeasure): string => {
    switch (made.kind) {
      case 'count':
      case 'ratio':
        return measures[made.kind];
      case 'countDistinct':
        return measures.countDistinct(things(draft, made.column ?? draft.entity ?? '').many);
      case 'sum':
      case 'avg':
      case 'min':
      case 'max':
        return measures[made.kind](vocabulary[draft.table]?.columns?.[made.column] ?? proposedName(made.column));
      case 'snapshot':
        return stock.said(measureWords(language, measuring(draft, made), vocabulary), stock[made.at]);
      default:
        return measureWords(language, measuring(draft, made), vocabulary);
    }
  };

  const rows = (draft: DraftDefinition, wheres: readonly Where[], join: 'and' | 'or'): string =>
    builder.where(conditionWords(language, wheres, join, draft.table, vocabulary));

  /** "at least one row": what it takes, of those who are counted. */
  const reached = (draft: DraftDefinition): string => thresholdWords(language, measuring(draft), vocabulary);

  /** A part in one token; undefined while it is asked. */
  const part = (draft: DraftDefinition, ref: PartDraft): string | undefined => {
    if ('kpi' in ref) return builder.parts.pinned(ref.kpi, ref.version);
    const own = draftOfPart(draft, ref);
    if (own === null)
      return 'measure' in ref && ref.measure
        ? measureWords(language, { ...measuring(draft), ...ref } as Definition, vocabulary)
        : undefined;
    if (!own.measure || !own.qualify) return undefined;
    const among = own.qualify.length > 0 ? rows(own, own.qualify, 'and') : null;
    if (own.measure.kind === 'count' && !own.threshold) return among ?? measures.count;
    const what = measure(own, own.measure);
    const who = own.threshold ? builder.parts.with(what, reached(own)) : what;
    return among === null ? who : builder.parts.among(who, among);
  };

  return { measure, rows, reached, part, things };
}
