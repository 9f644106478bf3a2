import type { Definition } from '../../src/metric-sql/definition.ts';
import type { DraftDefinition, SimpleMeasure } from './draft-definition.ts';

/** The sentence of a definition, open again: each answer as it was given. What the sentence cannot ask stays as it is. */
export function draftFrom(definition: Definition): DraftDefinition {
  const { measure, entity, window } = definition;
  const simple: SimpleMeasure | undefined =
    measure.kind === 'countDistinct'
      ? { kind: 'countDistinct', ...(entity ? { column: entity } : {}) }
      : measure.kind === 'ratio' || !('kind' in measure)
        ? undefined
        : (measure as SimpleMeasure);
  return {
    table: definition.source.table,
    rowMeans: definition.source.rowMeans,
    ...(simple ? { measure: simple } : {}),
    time: { column: definition.time.column, kind: definition.time.kind },
    qualify: definition.qualify,
    exclude: definition.exclude,
    window,
    zone: definition.timezone,
    grain: definition.reportGrain,
  };
}
