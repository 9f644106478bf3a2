import type { InlineRef, Measure } from '../../src/metric-sql/definition.ts';
import {
  type Beside,
  type Calendar,
  type DraftDefinition,
  grainOf,
  isMadeOfParts,
  needsFiscalYear,
  partsOf,
} from './draft-definition.ts';

const zeroWhenEmpty = new Set<Measure['kind']>(['count', 'countDistinct', 'sum', 'ratio', 'formula']);

/** A count of nothing is zero, in a share too: none of many is 0 %. An average of nothing is no value. */
export const isZeroWhenEmpty = ({ measure }: DraftDefinition): boolean => zeroWhenEmpty.has(measure?.kind ?? 'avg');

/** What is taken where nobody says otherwise. Empty cells have no answer of their own here: the definition's rule is stated. */
export function proposedBeside(draft: DraftDefinition, calendar: Calendar): Partial<Beside> {
  return {
    weekStart: calendar.weekStart,
    ...(calendar.fiscalYearStart !== undefined && { fiscalYearStart: calendar.fiscalYearStart }),
    emptyBucket: isZeroWhenEmpty(draft) ? 'zero' : 'none',
    partialBucket: 'mark',
    settleDays: 0,
    restate: 'always',
    receivedAt: '',
    dedupeKey: [],
  };
}

/** What is taken: each answer somebody gave, else what is proposed. */
export function takenBeside(draft: DraftDefinition, proposed: Partial<Beside> | undefined): Partial<Beside> {
  const answered = Object.entries(draft.beside ?? {}).filter(([, answer]) => answer !== undefined);
  return { ...proposed, ...Object.fromEntries(answered) };
}

export type BesideQuestion =
  | 'duplicates'
  | 'nullEntity'
  | 'nullColumn'
  | 'quantileMethod'
  | 'weekStart'
  | 'fiscalYearStart'
  | 'emptyBucket'
  | 'partialBucket'
  | 'restate'
  | 'settleDays'
  | 'receivedAt';

/**
 * What is left unsaid and changes the number: in the order rows are read, then periods made. Where nothing is proposed, a
 * definition is not whole without its week either.
 */
export function besideQuestions(draft: DraftDefinition, proposed: boolean): BesideQuestion[] {
  const { measure, window } = draft;
  const { entities, columns } = columnsCounted(draft);
  const weeks = grainOf(draft) === 'week' || (window?.type === 'toDate' && window.grain === 'week');
  const asked: [BesideQuestion, boolean][] = [
    ['duplicates', true],
    ['nullEntity', entities.length > 0],
    ['nullColumn', columns.length > 0],
    ['quantileMethod', measure?.kind === 'quantile'],
    ['weekStart', weeks || !proposed],
    ['fiscalYearStart', needsFiscalYear(draft)],
    ['emptyBucket', measure !== undefined],
    ['partialBucket', true],
    ['restate', true],
    ['settleDays', true],
    ['receivedAt', true],
  ];
  return asked.filter(([, is]) => is).map(([question]) => question);
}

/** Whose cells may be empty: of those counted, and of what is added up. */
export function columnsCounted(draft: DraftDefinition): { readonly entities: string[]; readonly columns: string[] } {
  const entities = new Set<string>();
  const columns = new Set<string>();
  const read = ({
    measure,
    entity,
    threshold,
  }: Partial<Pick<InlineRef, 'measure' | 'entity'>> & {
    readonly threshold?: DraftDefinition['threshold'];
  }) => {
    if (entity !== undefined) entities.add(entity);
    if (threshold?.column !== undefined) columns.add(threshold.column);
    if (measure && 'column' in measure && measure.column !== undefined && measure.column !== entity)
      columns.add(measure.column);
  };
  for (const { ref } of partsOf(draft.measure)) if (!('kpi' in ref)) read(ref as AnyPart);
  const { measure, entity, threshold } = draft;
  read({
    ...(measure && !isMadeOfParts(measure) && { measure }),
    ...(entity === undefined ? {} : { entity }),
    threshold,
  });
  return { entities: [...entities], columns: [...columns] };
}

type AnyPart = Partial<Pick<InlineRef, 'measure' | 'entity' | 'threshold'>>;
