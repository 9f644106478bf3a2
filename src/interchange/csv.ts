/**
 * Written and read the same: RFC 4180, comma, CRLF. For our own files; those of others are read by the warehouse. A list
 * that a person opens may have the separator of their spreadsheet.
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

const cell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, next] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    row.push(value);
    at = next;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function bare(text: string, from: number): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\r' && text[at] !== '\n') at++;
  return [text.slice(from, at), at];
}

function quoted(text: string, from: number): [string, number] {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [text.slice(from + 1).replaceAll('""', '"'), text.length];
    if (text[close + 1] !== '"') return [text.slice(from + 1, close).replaceAll('""', '"'), close + 1];
    at = close + 2;
  }
}

/**
 * Text that a spreadsheet would run as a formula is kept as text by an apostrophe before it, taken off when it is read
 * again: nothing is lost, nothing runs.
 */
export const guarded = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
