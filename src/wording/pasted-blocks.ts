import { mailLines } from './mail-lines.ts';
import type { Cell } from './table-lines.ts';

export type PastedLine = { readonly text: string; readonly row: number };
export type PastedRow = { readonly cells: readonly Cell[]; readonly row: number };

/** What a paste is made of, in its order: lines of text, and rows copied from a sheet or a table. */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly PastedLine[] }
  | { readonly kind: 'table'; readonly rows: readonly PastedRow[] };

/** Office texts part a bullet or a number from its line by a tab, and draw bullets with letters of their own fonts. */
const bulletAndTab = /^(\s*)([-*•–—▪◦‣·§>\uf000-\uf0ff]|o)\t+/;
const numberAndTab = /^(\s*(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\(?[a-zA-Z][.)]))\t+/;
const twoCells = /\S\t+\S/;
const firstLines = 50;
const mostLinesOfCell = 50;

/** The mark of an office text, as others write it: its second bullet is an "o", its third a square. */
const drawn = (_: string, indent: string, mark: string): string =>
  `${indent}${mark === 'o' ? '◦' : mark === '\uf0a7' || mark === '§' ? '▪' : /[-*•–—▪◦]/.test(mark) ? mark : '-'} `;

/** `ofMail`: lines of a letter around the list, set aside. */
export function pastedBlocks(text: string): { readonly blocks: readonly Block[]; readonly ofMail: number } {
  const all = joinedCells(
    text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line, row) => ({ text: line.replace(bulletAndTab, drawn).replace(numberAndTab, '$1 '), row })),
    text,
  ).filter((line) => line.text.trim() !== '');
  const first = all.slice(0, firstLines);
  const tabbed = first.filter((line) => twoCells.test(line.text)).length;
  if (tabbed >= 2 && tabbed >= first.length / 2)
    return { blocks: [{ kind: 'table', rows: all.map(rowOf) }], ofMail: 0 };
  const aside = mailLines(all.map((line) => line.text));
  const lines = all.filter((_, at) => !aside.has(at));
  const blocks: { kind: Block['kind']; lines: PastedLine[] }[] = [];
  lines.forEach((line, at) => {
    const near = (other: number) => twoCells.test(lines[other]?.text ?? '');
    const kind = twoCells.test(line.text) && (near(at - 1) || near(at + 1)) ? 'table' : 'text';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  });
  return {
    ofMail: aside.size,
    blocks: blocks.map(({ kind, lines: held }) =>
      kind === 'text' ? { kind, lines: held } : { kind, rows: held.map(rowOf) },
    ),
  };
}

const rowOf = ({ text, row }: PastedLine): PastedRow => ({
  row,
  cells: text.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')),
});

/** A sheet puts a cell of several lines between quotation marks: it is one cell again. */
function joinedCells(lines: readonly PastedLine[], text: string): PastedLine[] {
  if (!/(?:^|[\t\n\r])"/.test(text) || !text.includes('\t')) return [...lines];
  const joined: PastedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    let whole = line.text;
    let last = at;
    while (opens(whole) && last + 1 < lines.length && last - at < mostLinesOfCell)
      whole += ` ${lines[++last]!.text.trim()}`;
    if (opens(whole)) joined.push(line);
    else {
      joined.push({ text: whole, row: line.row });
      at = last;
    }
  }
  return joined;
}

/** The last cell begins with a quotation mark that nothing closes. */
function opens(line: string): boolean {
  const cell = line.slice(line.lastIndexOf('\t') + 1);
  if (line.length > 100_000 || !/(?:^|\t)"/.test(line)) return false;
  return cell.startsWith('"') && (cell.match(/"/g) ?? []).length % 2 === 1;
}
