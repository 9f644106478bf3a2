import { hundredth } from '../../src/interchange/values/read-number.ts';

/**
 * A number as people type it, in either language: "4 812,5", "4,812.5", "43 %". Undefined when it is not one, or when it
 * could be two different numbers ("1,234" is a thousand to some and one and a quarter to others).
 */
export function parseNumber(text: string, percent: boolean): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(/%$/, '');
  const comma = /^[+-]?\d+,\d+$/.test(plain) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain);
  const grouped = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(plain);
  const number = comma ? plain.replace(',', '.') : grouped ? plain.replaceAll(',', '') : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(number)) return undefined;
  const value = percent ? hundredth(number) : Number(number);
  return Number.isFinite(value) ? value : undefined;
}
