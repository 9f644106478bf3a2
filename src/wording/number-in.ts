/** A number as people write it, its thousands set apart or not. */
export const number = String.raw`[-−+]?\d{1,3}(?:[\s.,]\d{3})+(?:[.,]\d+)?|[-−+]?\d+(?:[.,]\d+)?`;

/** "1 250", "1,250", "12,5", "12.5", "40 %": a group of three digits after a separator is a thousand. */
export function numberIn(text: string | null): number | null {
  const found = text === null ? null : new RegExp(number, 'u').exec(text)?.[0];
  if (!found) return null;
  const plain = found.replace('−', '-').replace(/\s/gu, '');
  const thousands = /^[-+]?\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  const last = Math.max(thousands.lastIndexOf(','), thousands.lastIndexOf('.'));
  const digits = last < 0 ? thousands : `${thousands.slice(0, last).replace(/[.,]/g, '')}.${thousands.slice(last + 1)}`;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}
