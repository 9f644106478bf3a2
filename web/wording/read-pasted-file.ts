import type { Cell } from '../../src/wording/table-lines.ts';
import { percentStyles, withPercents } from './percent-cells.ts';
import { readableCells } from './readable-cells.ts';

/** A sheet as cells, or a text as it stands. */
export type ReadFile =
  | { readonly kind: 'sheets'; readonly sheets: readonly { readonly name: string; readonly rows: Cell[][] }[] }
  | { readonly kind: 'text'; readonly text: string };

/** Unpacked, a workbook of goals is a few megabytes; a bomb is a few gigabytes. */
const mostUnpacked = 60e6;

const page = /<(?:!doctype html|html|body|table)[\s>]/i;

/** Reads a spreadsheet, a CSV or a text where it is: in the browser. Null when it is none of these. */
export async function readPastedFile(bytes: Uint8Array): Promise<ReadFile | null> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes);
  // A NUL is in no text; an old .xls, an image or a PDF has one in its first bytes.
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const text = textOf(bytes);
  const delimiter = page.test(text.slice(0, 5000)) ? undefined : delimiterOf(text);
  if (delimiter === undefined) return { kind: 'text', text };
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const rows = parse(text, { delimiter, relax_quotes: true, relax_column_count: true, bom: true }) as string[][];
    return { kind: 'sheets', sheets: [{ name: '', rows }] };
  } catch {
    return { kind: 'text', text };
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadFile | null> {
  const { unzipSync, zipSync } = await import('fflate');
  let unpacked = 0;
  let plain: Uint8Array;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return unpacked <= mostUnpacked && /\.(?:xml|rels)$/.test(name);
      },
    });
    const percent = percentStyles(parts['xl/styles.xml']);
    for (const [name, part] of Object.entries(parts)) {
      if (name === 'xl/sharedStrings.xml') parts[name] = readableCells(part);
      else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) parts[name] = withPercents(readableCells(part), percent);
    }
    // Packed parts of some size would be unpacked in workers made of text, which the page's policy forbids.
    plain = zipSync(parts, { level: 0 });
  } catch {
    return null;
  }
  if (unpacked > mostUnpacked) return null;
  const { default: readExcel } = await import('read-excel-file/universal');
  try {
    const sheets = await readExcel(plain.slice().buffer);
    return {
      kind: 'sheets',
      sheets: sheets
        .map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }))
        .filter(({ rows }) => rows.length > 0),
    };
  } catch {
    return null;
  }
}

/** UTF-8, else what office tools of Western Europe write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A table has the same separator on most of its lines, a title above it apart; commas inside sentences are not one. */
function delimiterOf(text: string): string | undefined {
  const quoted = text.slice(0, 50_000).replace(/"[^"]*"/g, '');
  const lines = quoted.split(/\r?\n/).filter(Boolean).slice(0, 30);
  if (lines.length < 2) return undefined;
  return [';', '\t', ',', '|'].find((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = usualOf(counts);
    const alike = counts.filter((count) => count === usual).length;
    if (usual === 0 || alike < 2) return false;
    // A title, an empty line or a note stands above or below the table; within a text, commas come as they please.
    const within = counts.slice(counts.indexOf(usual), counts.lastIndexOf(usual) + 1);
    const share = delimiter === ';' || delimiter === '\t' ? 0.6 : 0.8;
    return alike >= within.length * share && within.length >= lines.length * 0.4 && (usual > 1 || counts[0] === usual);
  });
}

function usualOf(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
