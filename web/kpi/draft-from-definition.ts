import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Pred, Where } from '../../src/metric-sql/where.ts';
import type { DraftDefinition, KeptMeasure, SimpleMeasure } from './draft-definition.ts';

/** The sentence of a definition, open again: each answer as it was given. What the sentence cannot ask stays as it is. */
export function draftFrom(definition: Definition): DraftDefinition {
  const { measure, entity, window } = definition;
  const qualify = plain(definition.qualify);
  const exclude = plain(definition.exclude);
  return {
    table: definition.source.table,
    rowMeans: definition.source.rowMeans,
    measure: measureOf(measure, entity),
    time: {
      column: definition.time.column,
      kind: definition.time.kind,
      ...(definition.time.sourceTz === undefined ? {} : { sourceTz: definition.time.sourceTz }),
    },
    ...(qualify ? { qualify } : {}),
    ...(exclude ? { exclude } : {}),
    window,
    zone: definition.timezone,
    grain: definition.reportGrain,
  };
}

/** Nested conditions cannot be shown by the sentence: the question is left open rather than half answered. */
export function plain(conditions: readonly Where[]): Pred[] | undefined {
  const simple = conditions.filter((condition): condition is Pred => 'col' in condition);
  return simple.length === conditions.length ? simple : undefined;
}

export function measureOf(measure: Definition['measure'], entity: string | undefined): SimpleMeasure | KeptMeasure {
  switch (measure.kind) {
    case 'countDistinct': {
      const column = measure.column ?? entity;
      return { kind: 'countDistinct', ...(column ? { column } : {}) };
    }
    case 'count':
      return measure;
    case 'sum':
    case 'avg':
    case 'min':
    case 'max':
      return { kind: measure.kind, column: measure.column };
    default:
      return { kind: 'kept', measure };
  }
}
