import { type Definition, inherit, isPinned, type Ref } from './definition.ts';
import { columnsUsed } from './scan.ts';

/** The definition itself, or each of its inline parts in its place: what reads rows. */
function readers(definition: Definition): Definition[] {
  const { measure } = definition;
  const refs: Ref[] =
    measure.kind === 'ratio'
      ? [measure.numerator, measure.denominator]
      : measure.kind === 'formula'
        ? Object.values(measure.inputs)
        : [];
  if (refs.length === 0) return [definition];
  return refs.flatMap((ref) => (isPinned(ref) ? [] : readers(inherit(definition, ref))));
}

/** Every table a definition reads, its own and those of its inline parts. */
export function tablesRead(definition: Definition): string[] {
  return [...new Set(readers(definition).map(({ source }) => source.table))];
}

/** Every column a definition reads in its table, by itself or by its inline parts, in order. */
export function columnsRead(definition: Definition): string[] {
  const here = readers(definition).filter(({ source }) => source.table === definition.source.table);
  return [...new Set(here.flatMap(columnsUsed))].sort();
}

/**
 * What tells rows of one key apart, in a definition that is a part of another or its whole: all that any of its inline parts
 * reads of those rows, or each would keep a row of its own where several came together.
 */
export function toldBy(part: Definition, whole: Definition): string[] {
  const key = JSON.stringify(part.source.dedupeKey);
  const alike = readers(whole).filter(
    ({ source }) => source.table === part.source.table && JSON.stringify(source.dedupeKey) === key,
  );
  return [...new Set([part, ...alike].flatMap(columnsUsed))].sort();
}
