import { csvRecord } from './csv-record.ts';

const candidates = [',', ';', '\t', '|'] as const;

/** The separator under which the first lines have the most regular width; a comma when nothing separates. */
export function guessDelimiter(sample: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const widths = widthsOf(sample, delimiter);
    const most = modal(widths);
    const score =
      most > 1 ? (widths.filter((width) => width === most).length / widths.length) * (1 + Math.log2(most) / 20) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

export function modal(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function widthsOf(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  for (let at = 0; at < sample.length && widths.length < 100; ) {
    const record = csvRecord(sample, at, delimiter, false);
    if (!record) break;
    if (record.cells.length > 1 || record.cells[0] !== '') widths.push(record.cells.length);
    at = record.next;
  }
  // A file of one line without an end.
  if (widths.length === 0) widths.push(csvRecord(sample, 0, delimiter, true)?.cells.length ?? 0);
  return widths;
}
