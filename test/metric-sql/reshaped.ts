import fc from 'fast-check';
import type { ColumnKind } from '../../src/metric-sql/column-kind.ts';
import type { Definition, InlineRef } from '../../src/metric-sql/definition.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import { type Drawn, drawn, eventColumns } from './drawn-definition.ts';

/** Names that no tidy table has. */
const oddNames: Readonly<Record<string, string>> = {
  who: `client"; drop table events; --`,
  at: 'date de l’événement',
  received: 'select',
  day: 'Day',
  kind: '分类',
  staff: 'a.b',
  n: '1',
  v: 'order',
  batch: `it's`,
  seen: 'group by',
};

export interface Reshaped extends Drawn {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** The engine's own types, where they are not the usual ones of their kind. */
  readonly types: Readonly<Record<string, string>>;
}

const parts: fc.Arbitrary<Partial<InlineRef>> = fc.record(
  {
    window: fc.constantFrom(
      { type: 'trailing' as const, days: 7 },
      { type: 'trailing' as const, days: 90 },
      { type: 'allTime' as const },
      { type: 'toDate' as const, grain: 'quarter' as const },
    ),
    exclude: fc.constantFrom([], [{ col: 'kind', op: 'isNull' as const }]),
    emptyBucket: fc.constantFrom('zero' as const, 'none' as const),
  },
  { requiredKeys: [] },
);

/** A drawn definition over the same rows in another shape: other names, other types, an instant column, parts of their own. */
export const reshaped: fc.Arbitrary<Reshaped> = fc
  .record({
    one: drawn,
    odd: fc.boolean(),
    exactNumbers: fc.boolean(),
    zoned: fc.boolean(),
    long: fc.option(fc.constantFrom(90, 365, 3660), { nil: undefined }),
    numerator: parts,
    denominator: parts,
  })
  .map(({ one, odd, exactNumbers, zoned, long, numerator, denominator }) => {
    const own = (part: Partial<InlineRef>): Partial<InlineRef> => {
      const { window, ...rest } = part;
      return window && one.definition.window.type !== 'calendar' ? part : rest;
    };
    let definition: Definition = one.definition;
    if (definition.measure.kind === 'ratio')
      definition = {
        ...definition,
        measure: {
          kind: 'ratio',
          numerator: { ...definition.measure.numerator, ...own(numerator) } as InlineRef,
          denominator: { ...definition.measure.denominator, ...own(denominator) } as InlineRef,
        },
      };
    if (long !== undefined && definition.window.type === 'trailing')
      definition = { ...definition, window: { type: 'trailing', days: long } };
    // An instant is stored with its zone: its rows are written in UTC, and no zone is said.
    if (zoned && definition.time.kind === 'instant')
      definition = { ...definition, time: { column: 'seen', kind: 'instant' } };
    const name = (column: string): string => (odd ? (oddNames[column] ?? column) : column);
    const rows = one.rows.map((row) => ({ ...row, seen: row.at ?? null }));
    const columns: Readonly<Record<string, ColumnKind>> = { ...eventColumns, seen: 'instant' };
    const types: Readonly<Record<string, string>> = exactNumbers
      ? { n: 'smallint', v: 'decimal(12, 2)', batch: 'bigint' }
      : {};
    const table = odd ? `my "events"; --` : 'events';
    return {
      ...one,
      table,
      definition: {
        ...(renamed(definition, name) as Definition),
        source: { ...definition.source, ...renamedKey(definition, name), table },
      },
      rows: rows.map((row) => keyed(row, name) as Row),
      columns: keyed(columns, name) as Readonly<Record<string, ColumnKind>>,
      types: keyed(types, name) as Readonly<Record<string, string>>,
    };
  });

function renamedKey({ source }: Definition, name: (column: string) => string): { dedupeKey?: string[] } {
  return source.dedupeKey ? { dedupeKey: source.dedupeKey.map(name) } : {};
}

const keyed = (record: object, name: (column: string) => string): object =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));

const columnFields = new Set(['column', 'col', 'entity', 'receivedAt']);

/** Every column of a definition under its other name. */
function renamed(value: unknown, name: (column: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => [
      field,
      columnFields.has(field) && typeof inside === 'string' ? name(inside) : renamed(inside, name),
    ]),
  );
}
