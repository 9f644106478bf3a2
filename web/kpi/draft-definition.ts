import type { Grain } from '../../src/calendar/bucket.ts';
import type { Definition, Measure, Window } from '../../src/metric-sql/definition.ts';
import type { Pred } from '../../src/metric-sql/where.ts';

/** The questions of the sentence, in its order. Each is open until someone answers it: there is no silent default. */
export const questions = ['measure', 'time', 'qualify', 'window', 'exclude', 'zone', 'grain'] as const;
export type Question = (typeof questions)[number];

export type SimpleMeasure = Extract<Measure, { kind: 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max' }>;

/** A ratio, a formula, a rank: the sentence cannot make one, and keeps the one there is, whole. */
export interface KeptMeasure {
  readonly kind: 'kept';
  readonly measure: Exclude<Measure, SimpleMeasure>;
}

export interface DraftDefinition {
  readonly table: string;
  readonly rowMeans: string;
  readonly measure?: SimpleMeasure | KeptMeasure;
  /** `sourceTz`: where the times of a column without zone were written. */
  readonly time?: { readonly column: string; readonly kind: 'instant' | 'local' | 'date'; readonly sourceTz?: string };
  /** An empty list is an answer: every row. */
  readonly qualify?: readonly Pred[];
  readonly exclude?: readonly Pred[];
  readonly window?: Window;
  readonly zone?: string;
  /** How often a trailing window is read; a calendar window is read once a period. */
  readonly grain?: Grain;
}

/** The calendar of the organisation, copied into the definition and said in its sentence. */
export interface Calendar {
  readonly weekStart: Definition['weekStart'];
  readonly fiscalYearStart: number;
}

export function grainOf(draft: DraftDefinition): Grain | undefined {
  return draft.window?.type === 'calendar' ? draft.window.grain : draft.grain;
}

export function openQuestions(draft: DraftDefinition): Question[] {
  return questions.filter((question) =>
    question === 'grain' ? grainOf(draft) === undefined : draft[question] === undefined,
  );
}

/** The month a year begins in changes the number, and only then is it asked. */
export function needsFiscalYear(draft: DraftDefinition): boolean {
  const { window } = draft;
  const cuts = [grainOf(draft), window?.type === 'toDate' ? window.grain : undefined];
  return cuts.some((grain) => grain === 'quarter' || grain === 'year');
}

const zeroWhenEmpty = new Set<Measure['kind']>(['count', 'countDistinct', 'sum', 'ratio', 'formula']);

/** The definition, once nothing is left open. */
export function definitionOf(draft: DraftDefinition, calendar: Calendar): Definition | undefined {
  const { measure, time, qualify, exclude, window, zone } = draft;
  const reportGrain = grainOf(draft);
  if (!measure || !time || !qualify || !exclude || !window || !zone || !reportGrain) return undefined;
  return {
    source: { connection: 'file', table: draft.table, rowMeans: draft.rowMeans },
    ...(measure.kind === 'countDistinct' && measure.column ? { entity: measure.column } : {}),
    time: {
      column: time.column,
      kind: time.kind,
      ...(time.sourceTz !== undefined
        ? { sourceTz: time.sourceTz }
        : time.kind === 'instant'
          ? { sourceTz: 'UTC' }
          : {}),
    },
    measure:
      measure.kind === 'countDistinct'
        ? { kind: 'countDistinct' }
        : measure.kind === 'kept'
          ? measure.measure
          : measure,
    qualify: [...qualify],
    exclude: [...exclude],
    window,
    reportGrain,
    timezone: zone,
    weekStart: calendar.weekStart,
    fiscalYearStart: calendar.fiscalYearStart,
    // A count of nothing is zero, in a share too: none of many is 0 %. An average of nothing is no value.
    emptyBucket: zeroWhenEmpty.has(measure.kind === 'kept' ? measure.measure.kind : measure.kind) ? 'zero' : 'none',
    partialBucket: 'mark',
    late: { settleDays: 0, restate: 'always' },
    exact: true,
  };
}
