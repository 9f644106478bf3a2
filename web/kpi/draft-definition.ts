import type { Grain } from '../../src/calendar/bucket.ts';
import {
  type Definition,
  isPinned,
  type Measure,
  type Ref,
  type Threshold,
  type Window,
} from '../../src/metric-sql/definition.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import { expressionProblem } from './expression-problem.ts';

/** The questions of the sentence, in its order. Each is open until someone answers it: there is no silent default. */
export const questions = [
  'measure',
  'numerator',
  'denominator',
  'threshold',
  'time',
  'qualify',
  'window',
  'exclude',
  'zone',
  'grain',
] as const;
export type Question = (typeof questions)[number];

type Ratio = Extract<Measure, { kind: 'ratio' }>;
export type SimpleMeasure = Exclude<Measure, Ratio | { kind: 'formula' }>;

/** A part that is being written: what is counted there, and over which rows, are both asked. */
export interface AskedPart {
  readonly asks: true;
  readonly measure?: SimpleMeasure | undefined;
  readonly qualify?: readonly Where[] | undefined;
  readonly entity?: string | undefined;
  readonly threshold?: Threshold | null | undefined;
}
export type PartDraft = Ref | AskedPart;

/** One thing counted out of another. Its parts are those of a definition there is, or are asked one by one. */
export interface RatioDraft {
  readonly kind: 'ratio';
  readonly numerator: PartDraft;
  readonly denominator: PartDraft;
}

/** A formula: its expression as it is written, and what each name in it counts. */
export interface FormulaDraft {
  readonly kind: 'formula';
  readonly expr: string;
  readonly inputs: Readonly<Record<string, PartDraft>>;
}

/** A part of a ratio or of a formula, by the name it has there. */
export interface MeasurePart {
  readonly name: string;
  readonly ref: PartDraft;
}

/** What the sentence leaves unsaid of a definition: shown under it with what is taken and why, and changed there. */
export interface Beside {
  readonly weekStart: Definition['weekStart'];
  /** The month a year begins in. */
  readonly fiscalYearStart: number | undefined;
  readonly emptyBucket: Definition['emptyBucket'];
  readonly partialBucket: Definition['partialBucket'];
  readonly settleDays: number | undefined;
  readonly restate: Definition['late']['restate'];
  /** The column that says when a row arrived; '' where none does. */
  readonly receivedAt: string;
  /** Rows alike in these columns are one; none: every row counts. */
  readonly dedupeKey: readonly string[];
  readonly nullEntity: 'drop' | 'refuse' | undefined;
  readonly nullColumn: 'skip' | 'refuse' | undefined;
}

/** The calendar of the organisation, copied into the definition and shown with it; a former definition's, where it is rewritten. */
export interface Calendar {
  readonly weekStart: Definition['weekStart'];
  readonly fiscalYearStart?: number | undefined;
}

/** Made of parts, each counted apart. */
export type MadeOfParts = RatioDraft | FormulaDraft;
export type DraftMeasure = SimpleMeasure | MadeOfParts;

export interface DraftDefinition {
  readonly table: string;
  readonly rowMeans: string;
  readonly measure?: DraftMeasure | undefined;
  /** Who or what is counted, or has to reach the threshold. */
  readonly entity?: string | undefined;
  /** Null and absent are one: a row is enough. */
  readonly threshold?: Threshold | null | undefined;
  /** `sourceTz`: where the times of a column without zone were written. */
  readonly time?: { readonly column: string; readonly kind: 'instant' | 'local' | 'date'; readonly sourceTz?: string };
  /** An empty list is an answer: every row. */
  readonly qualify?: readonly Where[] | undefined;
  readonly exclude?: readonly Where[] | undefined;
  readonly window?: Window | undefined;
  readonly zone?: string;
  /** How often a trailing window is read; a calendar window is read once a period. */
  readonly grain?: Grain | undefined;
  /** What the sentence leaves unsaid, as far as somebody answered it. */
  readonly beside?: Partial<Beside> | undefined;
}

export const isAsked = (part: PartDraft): part is AskedPart => 'asks' in part;

export function grainOf(draft: DraftDefinition): Grain | undefined {
  return draft.window?.type === 'calendar' ? draft.window.grain : draft.grain;
}

export const isMadeOfParts = (measure: DraftMeasure | undefined): measure is MadeOfParts =>
  measure?.kind === 'ratio' || measure?.kind === 'formula';

export function partsOf(measure: DraftMeasure | undefined): readonly MeasurePart[] {
  if (measure?.kind === 'ratio')
    return [
      { name: 'numerator', ref: measure.numerator },
      { name: 'denominator', ref: measure.denominator },
    ];
  return measure?.kind === 'formula' ? Object.entries(measure.inputs).map(([name, ref]) => ({ name, ref })) : [];
}

const openParts = (part: PartDraft): boolean => isAsked(part) && !(part.measure && part.qualify);

export function openQuestions(draft: DraftDefinition): Question[] {
  const { measure } = draft;
  return questions.filter((question) => {
    if (question === 'threshold') return false;
    // How often it is read is asked once its window is known: a calendar one says so itself.
    if (question === 'grain') return draft.window !== undefined && grainOf(draft) === undefined;
    if (question === 'numerator' || question === 'denominator')
      return measure?.kind === 'ratio' && openParts(measure[question]);
    if (question === 'measure' && measure?.kind === 'formula') return !isWhole(measure);
    return draft[question] === undefined;
  });
}

/** A formula is answered once its expression can be computed from its parts, and each of those is. */
export const isWhole = (formula: FormulaDraft): boolean =>
  expressionProblem(formula) === undefined && !Object.values(formula.inputs).some(openParts);

/** Whether the rows of the whole are said apart from those of its parts: each part made here says its own. */
export function saysWhichRows({ measure, qualify }: DraftDefinition): boolean {
  if (!isMadeOfParts(measure) || qualify === undefined || qualify.length > 0) return true;
  return partsOf(measure).some(({ ref }) => !isAsked(ref) && !isPinned(ref) && ref.qualify === undefined);
}

/** The month a year begins in changes the number, and only then is it asked. */
export function needsFiscalYear(draft: DraftDefinition): boolean {
  const { window } = draft;
  const cuts = [grainOf(draft), window?.type === 'toDate' ? window.grain : undefined];
  return cuts.some((grain) => grain === 'quarter' || grain === 'year');
}

const hasAskedParts = (measure: DraftMeasure | undefined): boolean => partsOf(measure).some(({ ref }) => isAsked(ref));

const countsThose = (measure: DraftMeasure | undefined): boolean =>
  measure?.kind === 'countDistinct' || (measure?.kind === 'quantile' && measure.per === 'entity');

/** Neither a stock nor what is made of parts, each with its own, takes a threshold. */
const endsThreshold = (measure: DraftMeasure | undefined): boolean =>
  measure?.kind === 'snapshot' || hasAskedParts(measure);

/** What leaves with a measure: who it counted, where nothing else needs them, and the rows that its parts said for themselves. */
function leftWith({ measure, threshold, qualify }: DraftDefinition, next?: DraftMeasure): Partial<DraftDefinition> {
  const needed = countsThose(measure) || threshold != null;
  const stillNeeded = countsThose(next) || (threshold != null && !endsThreshold(next));
  return {
    ...(needed && !stillNeeded && { entity: undefined }),
    ...(endsThreshold(next) && { threshold: null }),
    ...(isMadeOfParts(measure) && !isMadeOfParts(next) && qualify?.length === 0 && { qualify: undefined }),
  };
}

/** The measure asked again: its way is chosen, its column not yet. */
export const measureAskedAgain = (draft: DraftDefinition): Partial<DraftDefinition> => ({
  ...leftWith(draft),
  measure: undefined,
});

/** What choosing a measure answers: besides itself, whatever it makes sense of no longer, or asks again. */
export function measureAnswer(draft: DraftDefinition, measure: DraftMeasure): Partial<DraftDefinition> {
  const former = draft.measure;
  // Parts that are asked say their own rows; those of a definition there is may take the rows of the whole.
  const toParts = hasAskedParts(measure) && !hasAskedParts(former);
  const { emptyBucket: _, ...beside } = draft.beside ?? {};
  const stock = measure.kind === 'snapshot' && former?.kind !== 'snapshot';
  return {
    ...leftWith(draft, measure),
    measure,
    // What was counted stays counted under a threshold; otherwise it leaves with the count.
    ...(measure.kind === 'countDistinct' && { entity: measure.column }),
    ...(toParts && { qualify: [] }),
    ...(stock && draft.window?.type !== 'calendar' && { window: undefined }),
    // An average of nothing is no value, a count of nothing is zero: proposed again where what is counted changed.
    ...(former?.kind !== measure.kind && draft.beside && { beside }),
  };
}

/** A ratio to write: the rows chosen so far are those of both parts. */
export function newRatio({ qualify }: DraftDefinition): RatioDraft {
  const part: AskedPart = { asks: true, ...(qualify && qualify.length > 0 && { qualify }) };
  return { kind: 'ratio', numerator: part, denominator: part };
}

/** A formula to write: over both sides of the ratio there was, or beginning with what was counted. Its expression is asked. */
export function newFormula(draft: DraftDefinition): FormulaDraft {
  const { measure, entity, threshold, qualify } = draft;
  if (measure?.kind === 'formula') return measure;
  if (measure?.kind === 'ratio')
    return { kind: 'formula', expr: 'a / b', inputs: { a: measure.numerator, b: measure.denominator } };
  const rows = qualify && qualify.length > 0 && { qualify };
  const first: AskedPart = {
    asks: true,
    ...rows,
    ...(measure && measure.kind !== 'snapshot' && measure.kind !== 'quantile' && { measure }),
    ...(entity !== undefined && { entity }),
    ...(threshold && { threshold }),
  };
  return { kind: 'formula', expr: '', inputs: { a: first, b: { asks: true, ...rows } } };
}
