import { type InlineRef, isPinned } from '../../src/metric-sql/definition.ts';
import {
  type AskedPart,
  type DraftDefinition,
  type FormulaDraft,
  isAsked,
  isMadeOfParts,
  type MadeOfParts,
  type PartDraft,
  partsOf,
} from './draft-definition.ts';
import { measureOf } from './draft-from-definition.ts';

/** The part as a sentence can ask it; null for a KPI at a version, or a part that is itself made of parts. */
export function draftOfPart(draft: DraftDefinition, ref: PartDraft): DraftDefinition | null {
  const { table, rowMeans } = draft;
  if (isAsked(ref)) {
    const { asks: _, ...asked } = ref;
    // Beside parts of a definition there is, it takes the threshold of the whole as they do.
    const whole = draft.threshold ? { entity: draft.entity, threshold: draft.threshold } : {};
    return { table, rowMeans, ...whole, ...asked };
  }
  if (isPinned(ref)) return null;
  const entity = ref.entity ?? draft.entity;
  const measure = measureOf(ref.measure, entity);
  if (measure.kind === 'formula' || measure.kind === 'ratio') return null;
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
export function withPart<Made extends MadeOfParts>(measure: Made, name: string, answer: PartAnswer): Made {
  if (measure.kind === 'ratio') {
    const side = name === 'numerator' ? 'numerator' : 'denominator';
    return { ...measure, [side]: changed(measure[side], answer) };
  }
  const entries = partsOf(measure).map(
    ({ name: key, ref }) => [key, key === name ? changed(ref, answer) : ref] as const,
  );
  return { ...measure, inputs: Object.fromEntries(entries) };
}

function changed(ref: PartDraft, answer: PartAnswer): PartDraft {
  const { measure: asked, qualify } = answer;
  const measure = asked && !isMadeOfParts(asked) ? asked : undefined;
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

/** One part more, by the first letter that is free: what it counts is asked, over the rows of no other. None where no letter is left. */
export function withOnePartMore(formula: FormulaDraft): FormulaDraft | undefined {
  const { inputs } = formula;
  const name = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !Object.hasOwn(inputs, letter));
  return name === undefined ? undefined : { ...formula, inputs: { ...inputs, [name]: { asks: true } } };
}

export function withoutPart(formula: FormulaDraft, name: string): FormulaDraft {
  const { [name]: _, ...inputs } = formula.inputs;
  return { ...formula, inputs };
}
