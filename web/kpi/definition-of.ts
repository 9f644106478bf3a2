import type { Definition, InlineRef, Ref } from '../../src/metric-sql/definition.ts';
import { proposedBeside, takenBeside } from './beside-definition.ts';
import {
  type Beside,
  type Calendar,
  type DraftDefinition,
  grainOf,
  isAsked,
  needsFiscalYear,
  openQuestions,
  type PartDraft,
  partsOf,
} from './draft-definition.ts';

type Counting = Pick<DraftDefinition, 'measure' | 'entity' | 'threshold'>;

/** What is counted, as a definition says it. */
export function measured({ measure, entity, threshold }: Counting): Partial<Definition> {
  const who = { ...(entity === undefined ? {} : { entity }), ...(threshold ? { threshold } : {}) };
  if (!measure) return who;
  if (measure.kind === 'formula') {
    const inputs = partsOf(measure).map(({ name, ref }) => [name, refOf(ref)]);
    return { ...who, measure: { ...measure, inputs: Object.fromEntries(inputs) } };
  }
  if (measure.kind === 'ratio') {
    const { numerator, denominator } = measure;
    return { ...who, measure: { kind: 'ratio', numerator: refOf(numerator), denominator: refOf(denominator) } };
  }
  if (measure.kind === 'countDistinct' && measure.column === entity)
    return { ...who, measure: { kind: 'countDistinct' } };
  return { ...who, measure };
}

function refOf(part: PartDraft): Ref {
  if (!isAsked(part)) return part;
  const { measure, qualify } = part;
  return { ...measured(part), ...(qualify && { qualify: [...qualify] }), ...(measure && { measure }) } as InlineRef;
}

/** Every answer there is, as a definition says it; what nobody answered is not in it. */
export function answersOf(draft: DraftDefinition, beside: Partial<Beside>): Partial<Omit<Definition, 'source'>> {
  const { time, qualify, exclude, window, zone } = draft;
  const { settleDays, restate, receivedAt, nullEntity, nullColumn } = beside;
  const reportGrain = grainOf(draft);
  const nulls = { ...(nullEntity && { entity: nullEntity }), ...(nullColumn && { column: nullColumn }) };
  return {
    ...measured(draft),
    ...(time && { time: { ...time, ...(time.kind === 'instant' && { sourceTz: time.sourceTz ?? 'UTC' }) } }),
    ...(qualify && { qualify: [...qualify] }),
    ...(exclude && { exclude: [...exclude] }),
    ...(window && { window }),
    ...(reportGrain && { reportGrain }),
    ...(zone && { timezone: zone }),
    ...(beside.weekStart && { weekStart: beside.weekStart }),
    ...(beside.fiscalYearStart && { fiscalYearStart: beside.fiscalYearStart }),
    ...(beside.emptyBucket && { emptyBucket: beside.emptyBucket }),
    ...(beside.partialBucket && { partialBucket: beside.partialBucket }),
    ...(settleDays !== undefined &&
      restate && { late: { ...(receivedAt ? { receivedAt } : {}), settleDays, restate } }),
    ...(Object.keys(nulls).length > 0 && { nulls }),
  };
}

const sourceOf = (draft: DraftDefinition, connection: string): Definition['source'] => ({
  connection,
  table: draft.table,
  rowMeans: draft.rowMeans,
  ...(draft.beside?.dedupeKey?.length ? { dedupeKey: [...draft.beside.dedupeKey] } : {}),
});

/** The definition, once nothing is left open. What the sentence leaves unsaid is what was answered, else what is proposed. */
export function definitionOf(draft: DraftDefinition, calendar: Calendar): Definition | undefined {
  const beside = takenBeside(draft, proposedBeside(draft, calendar));
  if (openQuestions(draft).length > 0) return undefined;
  if (needsFiscalYear(draft) && beside.fiscalYearStart === undefined) return undefined;
  return {
    source: sourceOf(draft, 'file'),
    ...answersOf(draft, beside),
    exact: true,
  } as Definition;
}
