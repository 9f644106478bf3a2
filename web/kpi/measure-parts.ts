import { type InlineRef, isPinned, type Ref } from '../../src/metric-sql/definition.ts';
import type { DraftDefinition, KeptMeasure } from './draft-definition.ts';
import { measureOf, plain } from './draft-from-definition.ts';

/** A part of a ratio or of a formula, by the name it has there. */
export interface MeasurePart {
  readonly name: string;
  readonly ref: Ref;
}

export function partsOf({ measure }: KeptMeasure): readonly MeasurePart[] {
  if (measure.kind === 'ratio')
    return [
      { name: 'numerator', ref: measure.numerator },
      { name: 'denominator', ref: measure.denominator },
    ];
  return measure.kind === 'formula' ? Object.entries(measure.inputs).map(([name, ref]) => ({ name, ref })) : [];
}

/** The part as a sentence can ask it; null for a KPI at a version, or a part that the sentence cannot ask whole. */
export function draftOfPart(draft: DraftDefinition, ref: Ref): DraftDefinition | null {
  if (isPinned(ref)) return null;
  const measure = measureOf(ref.measure, ref.entity);
  // A part that says nothing of its rows takes those of the whole.
  const qualify = ref.qualify ? plain(ref.qualify) : (draft.qualify ?? []);
  if (measure.kind === 'kept' || !qualify) return null;
  return { table: ref.source?.table ?? draft.table, rowMeans: draft.rowMeans, measure, qualify };
}

/** The measure with an answer about one of its parts: what that part says besides stays. */
export function withPart(
  { measure }: KeptMeasure,
  name: string,
  answer: Pick<DraftDefinition, 'measure' | 'qualify'>,
): KeptMeasure {
  const changed = (ref: Ref): Ref => {
    if (isPinned(ref)) return ref;
    const { measure: asked, qualify } = answer;
    const next: InlineRef = { ...ref };
    if (asked && asked.kind !== 'kept') next.measure = asked;
    if (qualify) next.qualify = [...qualify];
    return next;
  };
  if (measure.kind === 'ratio')
    return {
      kind: 'kept',
      measure:
        name === 'numerator'
          ? { ...measure, numerator: changed(measure.numerator) }
          : { ...measure, denominator: changed(measure.denominator) },
    };
  if (measure.kind !== 'formula') return { kind: 'kept', measure };
  const inputs = Object.entries(measure.inputs).map(([key, ref]) => [key, key === name ? changed(ref) : ref] as const);
  return { kind: 'kept', measure: { ...measure, inputs: Object.fromEntries(inputs) } };
}

export function withExpression({ measure }: KeptMeasure, expr: string): KeptMeasure {
  return { kind: 'kept', measure: measure.kind === 'formula' ? { ...measure, expr } : measure };
}
