/** A database that holds people's data, seen through the only door the product has to it: read-only and bounded. */
export type Dialect = 'duckdb' | 'postgres' | 'mariadb' | 'clickhouse';

export interface QueryLimits {
  readonly timeoutMs?: number;
  /** A result with more rows is refused (`warehouse.too-many-rows`), never cut silently. */
  readonly maxRows?: number;
  /** Aborting cancels the query in the engine itself, within a second. */
  readonly signal?: AbortSignal;
}

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Cells are string, number, boolean or null; dates and instants are ISO text, big integers are numbers. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | boolean | null;

/** What a column holds, in the words a definition needs. */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'date' | 'local-time' | 'instant' | 'other';

export interface TableColumn {
  readonly name: string;
  /** The engine's own type name, shown to the analyst. */
  readonly type: string;
  readonly kind: ColumnKind;
}

export interface Engine {
  readonly dialect: Dialect;
  /** Engine name and version, kept with every stored value. */
  version(): Promise<string>;
  tables(): Promise<readonly { readonly name: string; readonly rows: number | null }[]>;
  columns(table: string): Promise<readonly TableColumn[]>;
  /** One SELECT statement. Throws `Refusal` with a `warehouse.*` code when the engine says no. */
  query(sql: string, limits?: QueryLimits): Promise<QueryResult>;
  close(): Promise<void>;
}
