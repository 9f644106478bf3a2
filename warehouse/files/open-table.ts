import { Refusal } from '../../src/refusal.ts';
import type { CellKind, DateOrder } from './cell-kind.ts';
import { csvRows } from './csv-rows.ts';
import { guessDelimiter } from './delimiter.ts';
import { type FileFormat, fileFormat, firstBytes } from './file-format.ts';
import { jsonRows, parsed } from './json-rows.ts';
import { readText } from './read-text.ts';
import type { TableRow } from './table-row.ts';
import { type TextEncodingName, textEncoding } from './text-encoding.ts';
import { readWorkbook, sheetRows } from './workbook.ts';

/** What a person says of a file when the guess is wrong. */
export interface Corrections {
  readonly columns?: Readonly<Record<string, CellKind>>;
  readonly decimalComma?: boolean;
  readonly dateOrder?: DateOrder;
  readonly headerLine?: number;
  readonly sheet?: string;
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
}

/** A file of rows, whatever its format, ready to be read from its beginning as often as needed. */
export interface OpenTable {
  readonly format: Exclude<FileFormat, 'parquet'>;
  readonly encoding: TextEncodingName | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The names, where the format says them on every row rather than on a first line. */
  readonly names?: readonly string[];
  rows(maxBytes?: number): AsyncGenerator<readonly TableRow[]>;
}

const headBytes = 1 << 18;

export async function openTable(path: string, corrections: Corrections = {}): Promise<OpenTable> {
  const format = await fileFormat(path);
  if (format === 'parquet') throw new Error('a Parquet file is read by DuckDB');
  if (format === 'excel') return openExcel(path, corrections);
  const head = await firstBytes(path, headBytes);
  const encoding = corrections.encoding ?? textEncoding(head);
  const sample = new TextDecoder(encoding).decode(head);
  if (format === 'json-lines') {
    const names = namesOf(sample);
    return {
      format,
      encoding,
      delimiter: null,
      sheet: null,
      sheets: [],
      names,
      rows: (max) => jsonRows(readText(path, encoding, max), () => names),
    };
  }
  if (sample.trim() === '') throw new Refusal('file.empty');
  const delimiter = corrections.delimiter ?? guessDelimiter(sample.slice(0, 1 << 16));
  return {
    format,
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    rows: (max) => csvRows(readText(path, encoding, max), delimiter),
  };
}

async function openExcel(path: string, wanted: Corrections): Promise<OpenTable> {
  const { sheet, sheets, rows } = await readWorkbook(path, wanted.sheet);
  return { format: 'excel', encoding: null, delimiter: null, sheet, sheets, rows: () => sheetRows(rows) };
}

/** The fields of the first objects, in the order they are met. */
function namesOf(sample: string): readonly string[] {
  const names = new Set<string>();
  const lines = sample.split('\n');
  for (const line of lines.length > 1 ? lines.slice(0, -1) : lines)
    for (const key of Object.keys(parsed(line) ?? {})) names.add(key);
  return [...names];
}
