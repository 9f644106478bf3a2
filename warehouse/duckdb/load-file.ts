import type { ColumnKind } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import type { TableFile } from './protocol.ts';

const types: Record<ColumnKind, string> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  'local-time': 'TIMESTAMP',
  instant: 'TIMESTAMPTZ',
  other: 'VARCHAR',
};

/**
 * The statements that make a file a table. Tables rather than views: once access to files is closed, a view over
 * a file could not be read, and leaving one folder open would let it be written to.
 */
export function loadStatements(file: TableFile, position: number): readonly string[] {
  const table = quoteName(file.table);
  const path = quoteText(file.path);
  if (file.format === 'duckdb') {
    const attached = `source_${position}`;
    return [`attach ${path} as ${attached} (read_only)`, `create view ${table} as select * from ${attached}.${table}`];
  }
  if (file.format === 'parquet')
    return [`create table ${table} as select * from read_parquet(${path})${file.limit ? ` limit ${file.limit}` : ''}`];
  if (file.format === 'json-lines') {
    return [
      `create table ${table} as select * from read_json(${path}, format = 'newline_delimited', sample_size = -1)`,
    ];
  }
  const delimiter = file.delimiter ? `, delim = ${quoteText(file.delimiter)}` : '';
  return [
    `create table ${table} as select * from read_csv(${path}, header = true, quote = '"', escape = '"'${delimiter}, ${readingOf(file)})`,
  ];
}

function readingOf({ columns }: TableFile): string {
  if (!columns)
    return "sample_size = -1, auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'VARCHAR']";
  const list = columns.map(({ name, kind }) => `${quoteText(name)}: ${quoteText(types[kind])}`);
  return `auto_detect = false, max_line_size = 16777216, columns = {${list.join(', ')}}`;
}
