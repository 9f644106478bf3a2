import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { Refusal } from '../../src/refusal.ts';
import { answerParent } from '../own-process/answer.ts';
import type { SheetNames, SheetRow, WorkbookOrder } from './workbook.ts';

/** A workbook is read whole: what it may weigh, packed and unpacked. */
const maxPackedMb = 40;
const maxUnpackedMb = 400;
const rowsAPart = 1000;

answerParent(async ({ path, sheet }: WorkbookOrder, sayPart): Promise<SheetNames> => {
  const found = await sheetsOf(path);
  const sheets = found.map(({ sheet: name }) => name);
  const chosen =
    sheet === undefined
      ? (found.find(({ data }) => data.length > 0) ?? found[0])
      : found.find((one) => one.sheet === sheet);
  if (!chosen) throw new Refusal('file.sheet-absent', { sheet, sheets });
  if (chosen.data.length === 0) throw new Refusal('file.empty');
  for (let at = 0; at < chosen.data.length; at += rowsAPart)
    await sayPart(chosen.data.slice(at, at + rowsAPart).map((row): SheetRow => row.map(cellText)));
  return { sheet: chosen.sheet, sheets };
});

async function sheetsOf(path: string) {
  if ((await stat(path)).size > maxPackedMb * 1e6) throw new Refusal('file.excel-too-large', { limitMb: maxPackedMb });
  const bytes = await readFile(path);
  refuseBomb(bytes);
  try {
    return await readExcel(bytes);
  } catch (cause) {
    // The library spreads all rows at once: some hundreds of thousands are more than a call takes.
    if (cause instanceof RangeError) throw new Refusal('file.excel-too-heavy');
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

/** Excel has no zone: its dates come as the wall clock written in UTC. */
function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 23).replace('T', ' ').replace('.000', '');
}
