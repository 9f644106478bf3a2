import type { Definition } from '../../src/metric-sql/definition.ts';
import { type Beside, type DraftDefinition, type DraftMeasure, needsFiscalYear } from './draft-definition.ts';

/** The sentence of a definition, open again, and what it leaves unsaid: each answer as it was given. */
export function draftFrom(definition: Definition): DraftDefinition {
  const { measure, entity, threshold, window, time } = definition;
  const draft: DraftDefinition = {
    table: definition.source.table,
    rowMeans: definition.source.rowMeans,
    measure: measureOf(measure, entity),
    ...(entity === undefined ? {} : { entity }),
    ...(threshold ? { threshold } : {}),
    time: {
      column: time.column,
      kind: time.kind,
      ...(time.sourceTz === undefined ? {} : { sourceTz: time.sourceTz }),
    },
    qualify: definition.qualify,
    exclude: definition.exclude,
    window,
    zone: definition.timezone,
    grain: definition.reportGrain,
  };
  const beside = besideOf(definition);
  // Quarters and years that say no month begin in January.
  return { ...draft, beside: needsFiscalYear(draft) ? { fiscalYearStart: 1, ...beside } : beside };
}

export function measureOf(measure: Definition['measure'], entity: string | undefined): DraftMeasure {
  if (measure.kind !== 'countDistinct') return measure;
  const column = measure.column ?? entity;
  return { kind: 'countDistinct', ...(column ? { column } : {}) };
}

/** What a definition, perhaps unfinished, says beside its sentence. */
export function besideOf(said: Partial<Definition>): Partial<Beside> {
  const { late, nulls, source } = said;
  return {
    ...(said.weekStart && { weekStart: said.weekStart }),
    ...(said.fiscalYearStart !== undefined && { fiscalYearStart: said.fiscalYearStart }),
    ...(said.emptyBucket && { emptyBucket: said.emptyBucket }),
    ...(said.partialBucket && { partialBucket: said.partialBucket }),
    ...(late?.settleDays !== undefined && { settleDays: late.settleDays }),
    ...(late?.restate && { restate: late.restate }),
    ...(late?.receivedAt && { receivedAt: late.receivedAt }),
    ...(source?.dedupeKey && { dedupeKey: source.dedupeKey }),
    ...(nulls?.entity && { nullEntity: nulls.entity }),
    ...(nulls?.column && { nullColumn: nulls.column }),
  };
}
