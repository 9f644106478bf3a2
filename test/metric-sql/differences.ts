import type { MeasuredRow } from '../../src/metric-sql/report-bucket.ts';

/** Where two answers part, beyond the last digits of a double. */
export function differences(got: readonly MeasuredRow[], want: readonly MeasuredRow[]): string[] {
  if (got.length !== want.length) return [`${got.length} rows for ${want.length}`];
  return want.flatMap((row, index) => {
    const other = got[index]!;
    const near =
      row.value === other.value ||
      (row.value !== null &&
        other.value !== null &&
        Math.abs(row.value - other.value) <= 1e-9 * Math.max(1, Math.abs(row.value)));
    return near && row.period === other.period && row.partial === other.partial
      ? []
      : [`${row.period}: ${other.value} for ${row.value}`];
  });
}
