import { type InlineRef, isPinned } from '../../src/metric-sql/definition.ts';
import {
  type AskedPart,
  type DraftDefinition,
  isAsked,
  type KeptMeasure,
  type PartDraft,
  type RatioDraft,
} from './draft-definition.ts';
import { measureOf } from './draft-from-definition.ts';

/** A part of a ratio or of a formula, by the name it has there. */
export interface MeasurePart {
  readonly name: string;
  readonly ref: PartDraft;
}

export function partsOf(measure: KeptMeasure | RatioDraft): readonly MeasurePart[] {
  if (measure.kind === 'ratio')
    return [
      { name: 'numerator', ref: measure.numerator },
      { name: 'denominator', ref: measure.denominator },
    ];
  return Object.entries(measure.measure.inputs).map(([name, ref]) => ({ name, ref }));
}

/** The part as a sentence can ask it; null for a KPI at a version, or a part that is itself a calculation. */
export function draftOfPart(draft: DraftDefinition, ref: PartDraft): DraftDefinition | null {
  const { table, rowMeans } = draft;
  if (isAsked(ref)) {
    const { asks: _, ...asked } = ref;
    return { table, rowMeans, ...asked };
  }
  if (isPinned(ref)) return null;
  const entity = ref.entity ?? draft.entity;
  const measure = measureOf(ref.measure, entity);
  if (measure.kind === 'kept' || measure.kind === 'ratio') return null;
  const threshold = ref.threshold ?? draft.threshold;
  return {
    table: ref.source?.table ?? table,
    rowMeans,
    measure,
    ...(entity === undefined ? {} : { entity }),
    ...(threshold ? { threshold } : {}),
    // A part that says nothing of its rows takes those of the whole.
    qualify: ref.qualify ?? draft.qualify ?? [],
  };
}

type PartAnswer = Pick<DraftDefinition, 'measure' | 'qualify' | 'entity' | 'threshold'>;

/** The measure with an answer about one of its parts: what that part says besides stays. */
export function withPart<Made extends KeptMeasure | RatioDraft>(measure: Made, name: string, answer: PartAnswer): Made {
  if (measure.kind === 'ratio') {
    const side = name === 'numerator' ? 'numerator' : 'denominator';
    return { ...measure, [side]: changed(measure[side], answer) };
  }
  const { inputs, ...formula } = measure.measure;
  const entries = Object.entries(inputs).map(
    ([key, ref]) => [key, key === name ? (changed(ref, answer) as InlineRef) : ref] as const,
  );
  return { ...measure, measure: { ...formula, inputs: Object.fromEntries(entries) } };
}

function changed(ref: PartDraft, answer: PartAnswer): PartDraft {
  const { measure: asked, qualify } = answer;
  const measure = asked && asked.kind !== 'kept' && asked.kind !== 'ratio' ? asked : undefined;
  if (isAsked(ref)) {
    const next: AskedPart = { ...ref, ...answer, asks: true, measure: 'measure' in answer ? measure : ref.measure };
    return next;
  }
  if (isPinned(ref)) return ref;
  const next: InlineRef = { ...ref };
  if (measure) next.measure = measure;
  if (qualify) next.qualify = [...qualify];
  if ('entity' in answer) next.entity = answer.entity;
  if ('threshold' in answer) next.threshold = answer.threshold ?? undefined;
  return next;
}

export function withExpression({ measure }: KeptMeasure, expr: string): KeptMeasure {
  return { kind: 'kept', measure: { ...measure, expr } };
}
