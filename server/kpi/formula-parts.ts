import { type Definition, isPinned, type Ref } from '../../src/metric-sql/definition.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';

/** The definitions and pinned KPIs that a definition is directly made of. */
export function partsOf({ measure }: Definition): Ref[] {
  if (measure.kind === 'ratio') return [measure.numerator, measure.denominator];
  return measure.kind === 'formula' ? Object.values(measure.inputs) : [];
}

/** The keys of the KPIs that enter a formula, however deep inside it they are written. */
export function pinnedKeys(body: unknown): string[] {
  const valid = validateDefinition(body);
  if (valid.kind === 'invalid') return [];
  return partsOf(valid.definition).flatMap((ref) =>
    isPinned(ref) ? [ref.kpi] : pinnedKeys({ ...valid.definition, ...ref }),
  );
}
