import type { Values } from '../src/statistics/unusable.ts';

/** The fields that batch verbs over series have in common, checked by hand: rows of 100,000 points are not walked twice. */
export type Json = Record<string, unknown>;

/** Any id that JSON can hold as a scalar; absent is null. */
export function idOf(json: Json): string | number | null | undefined {
  const id = json.id ?? null;
  return id === null || typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** Numbers and nulls. An overflowing number (1e999) is kept, so that the series is refused by name: `not-finite`. */
export function valuesOf(json: Json): Values | undefined {
  const values = json.values;
  if (!Array.isArray(values)) return undefined;
  for (const value of values) if (value !== null && typeof value !== 'number') return undefined;
  return values;
}

/** A whole number from `least` on, or `otherwise` when the field is absent. */
export function wholeOf(json: Json, field: string, least: number, otherwise?: number): number | undefined {
  const value = json[field] ?? otherwise;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined;
}
