import { Refusal } from '../../src/refusal.ts';
import { openDuckDb } from '../duckdb/open-duckdb.ts';
import type { CellKind, Reading } from './cell-kind.ts';
import { type FileFormat, fileFormat } from './file-format.ts';
import { type BadRow, type FileProblem, problem } from './file-problem.ts';
import { type GuessedColumn, guessColumns, guessReading } from './guess-columns.ts';
import { findHeader } from './header.ts';
import { type Corrections, openTable } from './open-table.ts';
import type { TextEncodingName } from './text-encoding.ts';

export interface FileInspection {
  readonly format: FileFormat;
  readonly encoding: TextEncodingName | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headerLine: number | null;
  readonly reading: Reading;
  readonly columns: readonly GuessedColumn[];
  /** Positions of these columns in a row of the file, and how wide a row is. */
  readonly kept: readonly number[];
  readonly width: number;
  readonly rowsSampled: number;
  readonly badRows: readonly BadRow[];
  readonly problems: readonly FileProblem[];
}

const sampleBytes = 8 << 20;
const sampleRows = 10_000;

/** What a file holds, from its first rows only: a guess that the person can correct before anything is loaded. */
export async function inspectFile(path: string, corrections: Corrections = {}): Promise<FileInspection> {
  if ((await fileFormat(path)) === 'parquet') return inspectParquet(path);
  const table = await openTable(path, corrections);
  const rows: { readonly line: number; readonly cells: readonly (string | null)[] }[] = [];
  const badRows: BadRow[] = [];
  const problems: FileProblem[] = [];
  sampling: for await (const batch of table.rows(sampleBytes)) {
    for (const row of batch) {
      if ('stop' in row) {
        problems.push(row.stop);
        break sampling;
      }
      if ('bad' in row) badRows.push({ line: row.line, ...row.bad });
      else rows.push(row);
      if (rows.length >= sampleRows) break sampling;
    }
  }
  const base = {
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheet: table.sheet,
    sheets: table.sheets,
  };
  const nothing = {
    ...base,
    headerLine: null,
    reading: { decimalComma: false, dateOrder: 'dmy' as const },
    columns: [],
    kept: [],
    width: 0,
    rowsSampled: 0,
    badRows,
  };
  if (rows.length === 0) return { ...nothing, problems: problems.length > 0 ? problems : [problem('file.empty')] };
  const header = table.names
    ? { line: 0, names: table.names, kept: table.names.map((_, index) => index), problems: [] }
    : findHeader(rows, corrections.headerLine);
  if ('code' in header) return { ...nothing, problems: [...problems, header] };
  const width = table.names?.length ?? rows.find((row) => row.line === header.line)?.cells.length ?? 0;
  const body = rows.filter((row) => row.line > header.line);
  const full = body
    .filter((row) => row.cells.length === width)
    .map((row) => header.kept.map((index) => row.cells[index] ?? null));
  for (const row of body) if (row.cells.length !== width) badRows.push(ragged(row.line, row.cells.length, width));
  if (body.length === 0 && problems.length === 0)
    problems.push(problem('file.only-header', { columns: header.names.length }));
  const guessed = guessReading(full, table.delimiter ?? ',');
  const reading = {
    decimalComma: corrections.decimalComma ?? guessed.decimalComma,
    dateOrder: corrections.dateOrder ?? guessed.dateOrder,
  };
  if (table.encoding && table.encoding !== 'utf-8' && !corrections.encoding)
    problems.push(problem('file.other-encoding', { encoding: table.encoding }, false));
  if (table.format === 'csv' && width === 1) problems.push(problem('file.one-column', {}, false));
  problems.push(...header.problems, ...guessed.problems.filter(({ code }) => !settled(code, corrections)));
  const columns = guessColumns(header.names, full, reading).map((column) =>
    corrected(column, corrections.columns?.[column.name]),
  );
  return {
    ...base,
    headerLine: table.names ? null : header.line,
    reading,
    columns,
    kept: header.kept,
    width,
    rowsSampled: full.length,
    badRows,
    problems,
  };
}

export function ragged(line: number, found: number, expected: number): BadRow {
  return { line, code: 'file.ragged-row', params: { found, expected } };
}

/** What the person has said is no longer asked. */
function settled(code: FileProblem['code'], corrections: Corrections): boolean {
  if (code === 'file.ambiguous-dates') return corrections.dateOrder !== undefined;
  return corrections.decimalComma !== undefined;
}

function corrected(column: GuessedColumn, kind: CellKind | undefined): GuessedColumn {
  return kind === undefined ? column : { ...column, guessedKind: kind };
}

async function inspectParquet(path: string): Promise<FileInspection> {
  const engine = openDuckDb({ files: [{ table: 'file', path, format: 'parquet', limit: sampleRows }] });
  try {
    const columns = await engine.columns('file');
    const { rows } = await engine.query('select * from file', { maxRows: sampleRows });
    if (columns.length === 0) throw new Refusal('file.empty');
    const guessed = columns.map(({ name, kind }, index) => {
      const values = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
      const samples = [...new Set(values.map(String))].slice(0, 5).map((value) => value.slice(0, 80));
      return {
        name,
        guessedKind: kind === 'other' ? ('text' as const) : kind,
        alternatives: [],
        samples,
        nulls: rows.length - values.length,
      };
    });
    return {
      format: 'parquet',
      encoding: null,
      delimiter: null,
      sheet: null,
      sheets: [],
      headerLine: null,
      reading: { decimalComma: false, dateOrder: 'ymd' },
      columns: guessed,
      kept: guessed.map((_, index) => index),
      width: guessed.length,
      rowsSampled: rows.length,
      badRows: [],
      problems: rows.length === 0 ? [problem('file.only-header', { columns: columns.length })] : [],
    };
  } finally {
    await engine.close();
  }
}
