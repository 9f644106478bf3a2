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

/** How many decimals a number is written with, once rounded to so many. */
const decimalsOf = (value: number, most: number): number =>
  Number(value.toFixed(most)).toString().split('.')[1]?.length ?? 0;

/** What is said beside it (the other end of a range) has as many decimals: 12.0 to 12.5, never 12 to 12.5. */
export function formatValue(
  language: Language,
  value: number,
  unit: ValueUnit,
  beside: readonly number[] = [],
): string {
  return suffixed(formatNumber(language, value, { ...options(unit), ...fraction(value, unit, beside) }), unit);
}

/** Two ends of a range in a narrow place: the unit once, after the second, where it is written after the number. */
export function formatRange(
  language: Language,
  range: (lower: string, upper: string) => string,
  [lower, upper]: readonly [number, number],
  unit: ValueUnit,
): string {
  const { suffix: _, ...bare } = unit;
  const first =
    unit.kind === 'percent'
      ? formatNumber(language, lower * 100, {
          minimumFractionDigits: unit.digits ?? 0,
          maximumFractionDigits: unit.digits ?? 2,
          ...(unit.digits === undefined ? fraction(lower, unit, [upper]) : {}),
        })
      : formatValue(language, lower, bare, [upper]);
  return range(first, formatValue(language, upper, unit, [lower]));
}

function fraction(value: number, unit: ValueUnit, beside: readonly number[]): Intl.NumberFormatOptions {
  if (unit.digits !== undefined || unit.kind === 'currency') return {};
  const scale = unit.kind === 'percent' ? 100 : 1;
  const most = (one: number) => (unit.kind === 'percent' ? 2 : usefulDigits(one));
  if (beside.length === 0) return unit.kind === 'percent' ? {} : { maximumFractionDigits: most(value) };
  const digits = Math.max(...[value, ...beside].map((one) => decimalsOf(one * scale, most(one))));
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
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

/**
 * A difference, its sign always said; between percentages it is counted in points. With its interval, all have the decimals
 * of three figures of the largest: what is known within ten is not known to the hundredth.
 */
export function formatDifference(
  language: Language,
  words: typeof charts,
  value: number,
  unit: ValueUnit,
  beside: readonly number[] = [],
): string {
  const most = unit.digits ?? (unit.kind === 'percent' ? 1 : 2);
  const scale = unit.kind === 'percent' ? 100 : 1;
  const together = [value, ...beside].map((one) => one * scale);
  const largest = Math.max(...together.map(Math.abs));
  const known = Math.min(most, Math.max(0, 2 - Math.floor(Math.log10(largest || 1))));
  const shared = beside.length === 0 ? most : Math.max(...together.map((one) => decimalsOf(one, known)));
  const signed = {
    minimumFractionDigits: beside.length === 0 ? (unit.digits ?? 0) : shared,
    maximumFractionDigits: shared,
    signDisplay: 'exceptZero',
  } as const;
  if (unit.kind === 'percent') return words.points(formatNumber(language, value * 100, signed), Math.abs(value * 100));
  return suffixed(formatNumber(language, value, { ...options(unit), ...signed }), unit);
}
