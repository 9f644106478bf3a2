import type { charts } from '../../i18n/en/charts.ts';
import { formatNumber, type Language } from '../../i18n/format.ts';
import type { ValueUnit } from './chart-data.ts';

const suffixed = (text: string, unit: ValueUnit): string => (unit.suffix ? `${text}\u00a0${unit.suffix}` : text);

const options = (unit: ValueUnit): Intl.NumberFormatOptions => ({
  ...(unit.kind === 'percent' ? { style: 'percent' } : {}),
  ...(unit.kind === 'currency' ? { style: 'currency', currency: unit.currency ?? 'EUR' } : {}),
  ...(unit.digits === undefined ? {} : { minimumFractionDigits: unit.digits, maximumFractionDigits: unit.digits }),
});

/** Decimals that a reader can use where the unit names none: 9,350 rather than 9,349.93, and 2.67 as it is. */
const usefulDigits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

export function formatValue(language: Language, value: number, unit: ValueUnit): string {
  const useful =
    unit.kind === 'number' && unit.digits === undefined ? { maximumFractionDigits: usefulDigits(value) } : {};
  return suffixed(formatNumber(language, value, { ...options(unit), ...useful }), unit);
}

export interface AxisFormat {
  readonly step: number;
  /** The tick furthest from zero: all ticks of an axis are shortened, or none. */
  readonly largest: number;
  readonly narrow: boolean;
}

/** On an axis: no more decimals than the ticks need, large numbers shortened where room is short. */
export function formatTick(language: Language, value: number, unit: ValueUnit, axis: AxisFormat): string {
  const scale = unit.kind === 'percent' ? 100 : 1;
  const needed = Math.max(0, Math.min(6, -Math.floor(Math.log10(axis.step * scale) + 1e-9)));
  const compact = axis.largest >= (axis.narrow ? 10_000 : 1_000_000);
  const text = formatNumber(language, value, {
    ...options({ ...unit, digits: compact ? 1 : needed }),
    ...(compact ? { notation: 'compact', minimumFractionDigits: 0 } : {}),
  });
  return axis.narrow ? text : suffixed(text, unit);
}

/** A difference, its sign always said; between percentages it is counted in points. */
export function formatDifference(language: Language, words: typeof charts, value: number, unit: ValueUnit): string {
  const digits = unit.digits ?? (unit.kind === 'percent' ? 1 : 2);
  const signed = {
    minimumFractionDigits: unit.digits ?? 0,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  } as const;
  if (unit.kind === 'percent') return words.points(formatNumber(language, value * 100, signed), Math.abs(value * 100));
  return suffixed(formatNumber(language, value, { ...options(unit), ...signed }), unit);
}
