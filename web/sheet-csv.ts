import type { Language } from '../i18n/format.ts';
import { guarded, writeCsv } from '../src/interchange/csv.ts';
import { saveFile } from './save-file.ts';

/**
 * Rows as a file that a person opens in a spreadsheet: what it would run as a formula is kept as text, and cells are parted
 * by the separator that the reader's own spreadsheet expects.
 */
export function sheetCsv(
  language: Language,
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = (row: readonly (string | number | null)[]) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : guarded(cell ?? '')));
  return `\ufeff${writeCsv([header, ...rows.map(cells)], language === 'fr' ? ';' : ',')}`;
}

export function saveSheet(fileName: string, csv: string): void {
  saveFile(new File([csv], fileName, { type: 'text/csv' }));
}
