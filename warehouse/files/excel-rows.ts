import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { Refusal } from '../../src/refusal.ts';
import type { TableRow } from './table-row.ts';

interface ExcelSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** A workbook is read whole: what it may weigh, packed and unpacked. */
const maxPackedMb = 40;
const maxUnpackedMb = 400;

export async function excelSheets(path: string): Promise<readonly ExcelSheet[]> {
  if ((await stat(path)).size > maxPackedMb * 1e6) throw new Refusal('file.excel-too-large', { limitMb: maxPackedMb });
  const bytes = await readFile(path);
  refuseBomb(bytes);
  try {
    const sheets = await readExcel(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
  } catch (cause) {
    throw new Refusal('file.excel-unreadable', { message: cause instanceof Error ? cause.message.slice(0, 200) : '' });
  }
}

function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  let workbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        workbook ||= name === 'xl/workbook.xml';
        return false;
      },
    });
  } catch {
    throw new Refusal('file.excel-unreadable', { message: 'zip' });
  }
  if (!workbook) throw new Refusal('file.not-a-table', { found: 'ZIP' });
  if (unpacked > maxUnpackedMb * 1e6) throw new Refusal('file.excel-too-large', { limitMb: maxPackedMb });
}

export async function* sheetRows(rows: ExcelSheet['rows']): AsyncGenerator<readonly TableRow[]> {
  const batch = 1000;
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch).map((row, index) => ({ line: at + index + 1, cells: row.map(cellText) }));
    yield some.filter(({ cells }) => cells.some((cell) => cell !== null));
  }
}

/** Excel has no zone: its dates come as the wall clock written in UTC. */
function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 23).replace('T', ' ').replace('.000', '');
}
