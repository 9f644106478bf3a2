import type { Language } from '../i18n/format.ts';
import { guarded, writeCsv } from '../src/interchange/csv.ts';
import { saveFile } from './save-file.ts';

/**
 * The rows an import left out, each with its sentence, as a file to correct them by. What a spreadsheet would run as a
 * formula is kept as text; the separator is the one that the reader's own spreadsheet expects.
 */
export function refusedRowsCsv(
  language: Language,
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = (row: readonly (string | number | null)[]) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : guarded(cell ?? '')));
  return `\ufeff${writeCsv([header, ...rows.map(cells)], language === 'fr' ? ';' : ',')}`;
}

export function saveRefusedRows(fileName: string, csv: string): void {
  saveFile(new File([csv], fileName, { type: 'text/csv' }));
}
