import { csvRecord } from './csv-record.ts';
import { problem } from './file-problem.ts';
import type { TableRow } from './table-row.ts';

/** A record longer than this is not a row of a table; most often a quote was never closed. */
export const maxRecordCharacters = 1 << 20;

/** The rows of a CSV with their line numbers, in batches: the memory held is one piece of text and one record. */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly TableRow[]> {
  const iterator = pieces[Symbol.asyncIterator]();
  let rest = '';
  let line = 1;
  for (let final = false; !final; ) {
    const rows: TableRow[] = [];
    let piece: IteratorResult<string>;
    try {
      piece = await iterator.next();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      yield [{ line, stop: problem('file.bad-encoding', { line, encoding: 'UTF-8' }) }];
      return;
    }
    final = piece.done === true;
    const text = piece.done ? rest : rest + piece.value;
    let at = 0;
    while (at < text.length) {
      const record = csvRecord(text, at, delimiter, final);
      if (!record) break;
      const stop =
        record.problem === 'unclosed-quote' ? problem('file.unclosed-quote', { line }) : nulBytes(record.cells, line);
      if (stop) {
        yield [...rows, { line, stop }];
        await iterator.return?.();
        return;
      }
      if (record.problem === 'stray-quote') rows.push({ line, bad: { code: 'file.stray-quote', params: {} } });
      else if (record.cells.length > 1 || record.cells[0] !== '')
        rows.push({ line, cells: record.cells.map((cell) => (cell === '' ? null : cell)) });
      at = record.next;
      line += record.lines;
    }
    rest = text.slice(at);
    if (rows.length > 0) yield rows;
    if (rest.length > maxRecordCharacters) {
      yield [{ line, stop: tooLong(rest, line) }];
      await iterator.return?.();
      return;
    }
  }
}

function nulBytes(cells: readonly string[], line: number) {
  return cells.some((cell) => cell.includes('\0')) ? problem('file.nul-bytes', { line }) : undefined;
}

function tooLong(rest: string, line: number) {
  if (rest.includes('\0')) return problem('file.nul-bytes', { line });
  const unclosed = /\r|\n/.test(rest);
  return unclosed
    ? problem('file.unclosed-quote', { line })
    : problem('file.line-too-long', { line, limitMb: maxRecordCharacters / 2 ** 20 });
}
