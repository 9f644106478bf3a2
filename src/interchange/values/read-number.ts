/** How a file writes decimals. Spaces group thousands in both; the other sign does too. */
export type DecimalSign = 'comma' | 'point';

export interface NumberRead {
  readonly value: number;
  /** Written with a percent sign: 3.1 % is .031. */
  readonly percent: boolean;
}

const spaces = /[\s\u00a0\u202f']/g;
const plain = (text: string) =>
  text
    .trim()
    .replace(spaces, '')
    .replace('−', '-')
    .replace(/^[€$£]|[€$£]$/g, '');

/**
 * A cell as a number, or undefined when it is not one, overflows, or contradicts the sign the file is read with. With
 * `asPercent`, 3 is 3 % even without its sign.
 */
export function readNumber(text: string, sign: DecimalSign, asPercent = false): NumberRead | undefined {
  const percent = /%\s*$/.test(text);
  const said = plain(text.replace(/%\s*$/, ''));
  const grouped = sign === 'comma' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const other = sign === 'comma' ? /\./g : /,/g;
  const bare = grouped.test(said) ? said.replace(other, '') : said;
  const number = sign === 'comma' ? bare.replace(',', '.') : bare;
  if (sign === 'comma' && bare.includes('.')) return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(number)) return undefined;
  const value = percent || asPercent ? hundredth(number) : Number(number);
  return Number.isFinite(value) ? { value, percent } : undefined;
}

/** 2.345 % is .02345: the decimal point is moved in the writing, since a division would be off by the last bit. */
export function hundredth(number: string): number {
  const [digits, power = '0'] = number.toLowerCase().split('e');
  return Number(`${digits}e${Number(power) - 2}`);
}

/**
 * What a cell tells of the sign: "12,5" can only be a comma, "1,234.5" only a point. "1,234" and "1.234" are a thousand
 * to some and one and a quarter to others: `either`. Undefined where there is nothing to tell.
 */
export function decimalEvidence(text: string): DecimalSign | 'either' | undefined {
  const said = plain(text.replace(/%\s*$/, '')).replace(/^[+-]/, '');
  if (!/^[\d.,]+(e[+-]?\d{1,3})?$/i.test(said)) return undefined;
  const [commas, points] = [said.split(',').length - 1, said.split('.').length - 1];
  if (commas + points === 0) return undefined;
  if (commas > 0 && points > 0) return said.lastIndexOf(',') > said.lastIndexOf('.') ? 'comma' : 'point';
  if (commas > 1) return 'point';
  if (points > 1) return 'comma';
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(said)) return 'either';
  return commas === 1 ? 'comma' : 'point';
}
