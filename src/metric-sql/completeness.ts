import { type BesideDefinition, type BesideQuestion, besideQuestions } from '../kpi/open-beside.ts';
import type { ColumnKinds } from './column-kind.ts';

/** A definition being written: plain data, any part of it not there yet. */
export type Draft = Readonly<Record<string, unknown>>;

export type Question =
  | 'source'
  | 'row'
  | 'entity'
  | 'qualify'
  | 'exclude'
  | 'nulls'
  | 'measure'
  | 'threshold'
  | 'window'
  | 'cadence'
  | 'timezone'
  | 'sourceZone'
  | 'weekStart'
  | 'emptyBucket'
  | 'partialBucket'
  | 'late'
  | 'exact'
  | 'quantileMethod'
  | BesideQuestion;

const part = (value: unknown): Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : {};
const absent = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * The questions a definition leaves unanswered, in the order they are asked. What has a stated default (nulls, no
 * threshold) is answered by it; what the measure does not need is not asked.
 */
export function unansweredQuestions(draft: Draft, beside: BesideDefinition, columns?: ColumnKinds): Question[] {
  const source = part(draft.source);
  const time = part(draft.time);
  const measure = part(draft.measure);
  const late = part(draft.late);
  const column = String(time.column ?? '');
  const zoned = columns?.[column] === 'instant';
  const needsEntity =
    (measure.kind === 'countDistinct' && absent(measure.column)) ||
    measure.per === 'entity' ||
    draft.threshold !== undefined;
  const asked: [Question, boolean][] = [
    ['source', absent(source.connection) || absent(source.table)],
    ['row', absent(source.rowMeans)],
    ['measure', absent(measure.kind)],
    ['entity', needsEntity && absent(draft.entity)],
    ['qualify', !Array.isArray(draft.qualify)],
    ['exclude', !Array.isArray(draft.exclude)],
    ['window', absent(part(draft.window).type)],
    ['cadence', absent(draft.reportGrain)],
    ['timezone', absent(draft.timezone)],
    [
      'sourceZone',
      absent(time.kind) || absent(time.column) || (time.kind === 'instant' && !zoned && absent(time.sourceTz)),
    ],
    ['weekStart', absent(draft.weekStart)],
    ['emptyBucket', absent(draft.emptyBucket)],
    ['partialBucket', absent(draft.partialBucket)],
    ['late', absent(late.restate) || absent(late.settleDays)],
    ['exact', absent(draft.exact)],
    ['quantileMethod', measure.kind === 'quantile' && (absent(measure.method) || absent(measure.per))],
  ];
  return [...asked.filter(([, open]) => open).map(([question]) => question), ...besideQuestions(beside)];
}

/** What surrounds a definition is asked of the KPI, apart: `besideQuestions`. */
const answeredBeside: BesideDefinition = { unit: '-', direction: '-', steward: '-', reviewOn: '-' };

/**
 * The questions that a definition itself leaves to people, in the order they are asked. `columns` are those of its table,
 * where they are known: a column that carries its zone leaves nothing to say of it.
 */
export const definitionQuestions = (draft: Draft, columns?: ColumnKinds): Question[] =>
  unansweredQuestions(draft, answeredBeside, columns);
