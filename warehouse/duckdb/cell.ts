import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell } from '../engine.ts';

/** `2011-12-09 12:50:00` becomes `2011-12-09T12:50:00`; infinity and years before Christ stay as DuckDB says them. */
const isoTime = (text: string): string => text.replace(/^(\d{4}-\d\d-\d\d) (\d\d)/, '$1T$2');

export function cellOf(value: DuckDBValue): Cell {
  // NaN and the infinities are said as text: no cell is a number that is none.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampTZValue) {
    // Its own text is written in the zone of the machine: the same microseconds, read as UTC, are not.
    return `${isoTime(new DuckDBTimestampValue(value.micros).toString())}Z`;
  }
  if (
    value instanceof DuckDBTimestampValue ||
    value instanceof DuckDBTimestampSecondsValue ||
    value instanceof DuckDBTimestampMillisecondsValue ||
    value instanceof DuckDBTimestampNanosecondsValue
  ) {
    return isoTime(value.toString());
  }
  return String(value);
}
