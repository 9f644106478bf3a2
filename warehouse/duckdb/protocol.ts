import type { Cell, ColumnKind } from '../engine.ts';

/** One file read as one table. A CSV is UTF-8 with a header on its first line unless said otherwise. */
export interface TableFile {
  readonly table: string;
  readonly path: string;
  readonly format: 'csv' | 'parquet' | 'json-lines' | 'duckdb';
  readonly delimiter?: string;
  /** Only the first rows, to look at a file. */
  readonly limit?: number;
  /** Kinds decided beforehand; without them DuckDB reads the whole file to decide. */
  readonly columns?: readonly { readonly name: string; readonly kind: ColumnKind }[];
}

/** What the child is told, in the order it is told. */
export type Order =
  | {
      readonly act: 'open';
      readonly files: readonly TableFile[];
      readonly memoryMb: number;
      readonly tempDir: string | null;
    }
  | {
      readonly act: 'query';
      readonly id: number;
      readonly sql: string;
      readonly maxRows: number;
      readonly maxBytes: number;
    }
  | { readonly act: 'interrupt'; readonly id: number };

export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type Answer =
  | { readonly answer: 'opened'; readonly version: string }
  | { readonly answer: 'not-opened'; readonly failure: Failure }
  | {
      readonly answer: 'rows';
      readonly id: number;
      readonly columns: readonly { readonly name: string; readonly type: string }[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly answer: 'refused'; readonly id: number; readonly failure: Failure };
