/** A run of periods as a small picture shows them: a character a period, from `0` (the lowest) to `z` (the highest). */
export type Strip = {
  /** What `0` and `z` stand for. */
  readonly scale: [number, number];
  readonly values: string;
  readonly lower: string;
  readonly upper: string;
};

type Columns = {
  readonly values: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
};

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const NOTHING = '-';
const TOP = DIGITS.length - 1;

/**
 * A strip is drawn 28 to 46 pixels high: 62 levels are finer than what it can show, and a list of hundreds stays light.
 * Order is kept: a point outside its range is never drawn inside. Values themselves are read elsewhere, whole.
 */
export function toStrip({ values, lower, upper }: Columns): Strip {
  const known = [...values, ...lower, ...upper].filter((value) => value !== null);
  const lowest = known.length === 0 ? 0 : Math.min(...known);
  const highest = known.length === 0 ? 0 : Math.max(...known);
  // Halved, the span of two enormous values of opposite signs is still a number.
  const span = highest / 2 - lowest / 2;
  const digit = (value: number | null): string =>
    value === null
      ? NOTHING
      : (DIGITS[span === 0 ? 0 : Math.round(TOP * ((value / 2 - lowest / 2) / span))] ?? NOTHING);
  const text = (column: readonly (number | null)[]): string => column.map(digit).join('');
  // Four digits of the span, however far from zero it stands.
  const far = Math.max(Math.abs(lowest), Math.abs(highest)) / 2 / span;
  const digits = span === 0 ? 17 : Math.min(17, 4 + Math.ceil(Math.log10(far)));
  const end = (value: number): number => {
    const short = Number(value.toPrecision(digits));
    return Number.isFinite(short) ? short : value;
  };
  return { scale: [end(lowest), end(highest)], values: text(values), lower: text(lower), upper: text(upper) };
}

export function fromStrip({ scale: [lowest, highest], ...columns }: Strip): Columns {
  const value = (digit: string): number | null => {
    const share = DIGITS.indexOf(digit) / TOP;
    return share < 0 ? null : lowest * (1 - share) + highest * share;
  };
  const numbers = (text: string): (number | null)[] => [...text].map(value);
  return { values: numbers(columns.values), lower: numbers(columns.lower), upper: numbers(columns.upper) };
}
