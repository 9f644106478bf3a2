import type { Definition } from '../../src/metric-sql/definition.ts';

/** Columns named as a compiled query names what it computes, each kind of value under the name of another. */
export const ofItsQuery: Readonly<Record<string, string>> = {
  who: 'c',
  at: 'e',
  received: 'b',
  day: 't',
  kind: 'd',
  staff: 'r',
  n: 'v',
  v: 'n',
  batch: 'g_d',
  seen: 'g_rank',
};

type Rename = (column: string) => string;

/** A record under the other names of its columns. */
export const keyed = <Value>(record: Readonly<Record<string, Value>>, name: Rename): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));

const columnFields = new Set(['column', 'col', 'entity', 'receivedAt']);

/** Every column of a definition under its other name, in another table. */
export function renamedDefinition(definition: Definition, name: Rename, table: string): Definition {
  const { dedupeKey } = definition.source;
  return {
    ...(renamed(definition, name) as Definition),
    source: { ...definition.source, ...(dedupeKey && { dedupeKey: dedupeKey.map(name) }), table },
  };
}

function renamed(value: unknown, name: Rename): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => [
      field,
      columnFields.has(field) && typeof inside === 'string' ? name(inside) : renamed(inside, name),
    ]),
  );
}
