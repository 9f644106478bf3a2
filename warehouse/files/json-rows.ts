import { maxRecordCharacters } from './csv-rows.ts';
import { problem } from './file-problem.ts';
import type { TableRow } from './table-row.ts';

/** The rows of a file of one JSON object per line, laid on the columns given; nested values stay as JSON text. */
export async function* jsonRows(
  pieces: AsyncIterable<string>,
  names: () => readonly string[] | undefined,
): AsyncGenerator<readonly TableRow[]> {
  let rest = '';
  let line = 1;
  const iterator = pieces[Symbol.asyncIterator]();
  for (let final = false; !final; ) {
    let piece: IteratorResult<string>;
    try {
      piece = await iterator.next();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      yield [{ line, stop: problem('file.bad-encoding', { line, encoding: 'UTF-8' }) }];
      return;
    }
    final = piece.done === true;
    const lines = (piece.done ? rest : rest + piece.value).split('\n');
    rest = final ? '' : (lines.pop() ?? '');
    const rows: TableRow[] = [];
    for (const text of lines) {
      if (text.trim() !== '') rows.push(jsonRow(text, line, names()));
      line++;
    }
    if (rows.length > 0) yield rows;
    if (rest.length > maxRecordCharacters) {
      yield [{ line, stop: problem('file.line-too-long', { line, limitMb: maxRecordCharacters / 2 ** 20 }) }];
      await iterator.return?.();
      return;
    }
  }
}

function jsonRow(text: string, line: number, names: readonly string[] | undefined): TableRow {
  const object = parsed(text);
  if (!object) return { line, bad: { code: 'file.not-json', params: { found: text.trim().slice(0, 40) } } };
  const keys = names ?? Object.keys(object);
  const unknown = names && Object.keys(object).find((key) => !names.includes(key));
  if (unknown !== undefined) return { line, bad: { code: 'file.unknown-field', params: { column: unknown } } };
  return { line, cells: keys.map((key) => cellText(object[key])) };
}

export function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
