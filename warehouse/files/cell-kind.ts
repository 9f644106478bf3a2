import type { ColumnKind } from '../engine.ts';

export type CellKind = Exclude<ColumnKind, 'other'>;
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface Reading {
  readonly decimalComma: boolean;
  readonly dateOrder: DateOrder;
}

/** What most cells look like, told at once: a large file is mostly these. */
const ordinaryNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const ordinaryTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

const yes = /^(true|t|yes|y|oui|vrai)$/i;
const no = /^(false|f|no|n|non|faux)$/i;
const decimalPoint = /^[+-]?(?:\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const decimalComma = /^[+-]?(?:\d+|\d{1,3}(?:[. \u00a0\u202f]\d{3})+)?(?:,\d+)?(?:e[+-]?\d{1,3})?$/i;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const dayAndTime = /^(\S+)[ T]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;

/** A cell in the one form that DuckDB is given, or undefined when it is not of that kind. */
export function readCell(text: string, kind: CellKind, reading: Reading): string | undefined {
  const trimmed = text.trim();
  switch (kind) {
    case 'text':
      return text;
    case 'boolean':
      return yes.test(trimmed) ? 'true' : no.test(trimmed) ? 'false' : undefined;
    case 'number':
      return readNumber(trimmed, reading.decimalComma);
    case 'date':
      return readDate(trimmed, reading.dateOrder);
    default:
      return readTime(trimmed, kind, reading.dateOrder);
  }
}

/**
 * A number as text; undefined for what only looks like one. A code with leading zeros and an integer beyond 2^53 would
 * lose digits: they are names, not quantities.
 */
function readNumber(text: string, comma: boolean): string | undefined {
  if (ordinaryNumber.test(text) && !(comma && text.includes('.'))) return text;
  if (!/\d/.test(text) || !(comma ? decimalComma : decimalPoint).test(text)) return undefined;
  if (/^[+-]?0\d/.test(text)) return undefined;
  const plain = comma ? text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : text.replace(/[, \u00a0\u202f]/g, '');
  const value = Number(plain);
  if (!Number.isFinite(value) || (/^[+-]?\d+$/.test(plain) && !Number.isSafeInteger(value))) return undefined;
  return plain.replace(/^\+/, '');
}

function readDate(text: string, order: DateOrder): string | undefined {
  const iso = yearFirst.exec(text);
  if (iso) return isoDate(iso[1], iso[3], iso[4]);
  const other = dayFirst.exec(text);
  if (!other || order === 'ymd') return undefined;
  return order === 'dmy' ? isoDate(other[4], other[3], other[1]) : isoDate(other[4], other[1], other[3]);
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A local time may be a date alone (its midnight); an instant says its offset. */
function readTime(text: string, kind: 'local-time' | 'instant', order: DateOrder): string | undefined {
  if (ordinaryTime.test(text)) return kind === 'local-time' ? text : undefined;
  const found = dayAndTime.exec(text);
  if (!found) {
    const date = kind === 'local-time' ? readDate(text, order) : undefined;
    return date && `${date} 00:00:00`;
  }
  const [, day = '', hour = '', minute = '', second = '00', fraction, zone] = found;
  const date = readDate(day, order);
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if ((zone !== undefined) !== (kind === 'instant')) return undefined;
  const offset =
    zone === undefined
      ? ''
      : /^(z|utc)$/i.test(zone)
        ? '+00:00'
        : zone.length === 3
          ? `${zone}:00`
          : zone.replace(/^(...):?(..)$/, '$1:$2');
  return `${date} ${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction.slice(0, 6)}` : ''}${offset}`;
}

/** What a value says about how the file writes: 31/12/2024 can only be day first, 12,5 only a decimal comma. */
export function evidence(
  text: string,
): 'dmy' | 'mdy' | 'day-or-month' | 'comma' | 'point' | 'comma-or-thousands' | undefined {
  const date = dayFirst.exec(text.trim().split(/[ T]/)[0] ?? '');
  if (date) {
    if (Number(date[1]) > 12) return 'dmy';
    return Number(date[3]) > 12 ? 'mdy' : 'day-or-month';
  }
  if (/^[+-]?\d{1,3},\d{3}$/.test(text.trim())) return 'comma-or-thousands';
  if (/^[+-]?[\d. \u00a0\u202f]*,\d+$/.test(text.trim())) return 'comma';
  return /^[+-]?[\d, \u00a0\u202f]*\.\d+$/.test(text.trim()) ? 'point' : undefined;
}
