export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next record begins in the text, and how many line ends this one spans. */
  readonly next: number;
  readonly lines: number;
  readonly problem?: 'stray-quote' | 'unclosed-quote';
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * One record of a CSV (RFC 4180) from `start`, or undefined when the text ends before the record does. Line ends are
 * \n, \r\n or \r; a quoted cell may hold any of them. A quote in the middle of an unquoted cell is an ordinary character.
 */
export function csvRecord(text: string, start: number, delimiter: string, final: boolean): CsvRecord | undefined {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  let stray = false;
  for (;;) {
    let end: number;
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at, final);
      if (close === undefined) {
        if (!final) return undefined;
        return { cells, next: text.length, lines, problem: 'unclosed-quote' };
      }
      const inside = text.slice(at + 1, close);
      lines += lineEnds(inside);
      cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
      end = endOfCell(text, close + 1, separator);
      if (end !== close + 1) stray = true;
    } else {
      end = endOfCell(text, at, separator);
      cells.push(text.slice(at, end));
    }
    if (end >= text.length) return final ? record(end) : undefined;
    if (text.charCodeAt(end) === separator) {
      at = end + 1;
      continue;
    }
    if (text.charCodeAt(end) === lineFeed) return record(end + 1);
    if (end + 1 >= text.length && !final) return undefined;
    return record(text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1);
  }

  function record(next: number): CsvRecord {
    return stray ? { cells, next, lines, problem: 'stray-quote' } : { cells, next, lines };
  }
}

function endOfCell(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

function closingQuote(text: string, open: number, final: boolean): number | undefined {
  let at = open + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0 || (close + 1 >= text.length && !final)) return undefined;
    if (text.charCodeAt(close + 1) !== quote) return close;
    at = close + 2;
  }
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
