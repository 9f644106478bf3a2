import fc from 'fast-check';
import type { ColumnKind } from '../../src/metric-sql/column-kind.ts';
import type { Definition, InlineRef } from '../../src/metric-sql/definition.ts';
import { type Drawn, drawn, eventColumns } from './drawn-definition.ts';
import { keyed, ofItsQuery, renamedDefinition } from './renamed.ts';

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
    names: fc.constantFrom('tidy' as const, 'odd' as const, 'of the query' as const),
    exactNumbers: fc.boolean(),
    zoned: fc.boolean(),
    long: fc.option(fc.constantFrom(90, 365, 3660), { nil: undefined }),
    numerator: parts,
    denominator: parts,
  })
  .map(({ one, names, exactNumbers, zoned, long, numerator, denominator }) => {
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
    const other = names === 'odd' ? oddNames : names === 'tidy' ? {} : ofItsQuery;
    const name = (column: string): string => other[column] ?? column;
    const rows = one.rows.map((row) => ({ ...row, seen: row.at ?? null }));
    const columns: Readonly<Record<string, ColumnKind>> = { ...eventColumns, seen: 'instant' };
    const types: Readonly<Record<string, string>> = exactNumbers
      ? { n: 'smallint', v: 'decimal(12, 2)', batch: 'bigint' }
      : {};
    const table = names === 'odd' ? `my "events"; --` : names === 'tidy' ? 'events' : 'w';
    return {
      ...one,
      table,
      definition: renamedDefinition(definition, name, table),
      rows: rows.map((row) => keyed(row, name)),
      columns: keyed(columns, name),
      types: keyed(types, name),
    };
  });
