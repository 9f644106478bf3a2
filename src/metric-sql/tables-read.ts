import { type Definition, inherit, isPinned, type Ref } from './definition.ts';

/** Every table a definition reads, its own and those of its inline parts. */
export function tablesRead(definition: Definition): string[] {
  const { measure } = definition;
  const refs: Ref[] =
    measure.kind === 'ratio'
      ? [measure.numerator, measure.denominator]
      : measure.kind === 'formula'
        ? Object.values(measure.inputs)
        : [];
  if (refs.length === 0) return [definition.source.table];
  const parts = refs.flatMap((ref) => (isPinned(ref) ? [] : tablesRead(inherit(definition, ref))));
  return [...new Set(parts)];
}
