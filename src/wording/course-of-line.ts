/** Where a key result starts and where it aims, as far as its line or the columns beside it say. */
export interface Course {
  readonly baseline: number | null;
  readonly target: number | null;
}

const number = String.raw`[-−+]?\d{1,3}(?:[\s.,]\d{3})+(?:[.,]\d+)?|[-−+]?\d+(?:[.,]\d+)?`;
const between = new RegExp(
  String.raw`(?:from|de|d['’]|du)\s*(${number})[^\d→]{0,24}?\s*(?:to|à|vers|→|->)\s*(${number})|(${number})\s*%?\s*(?:→|->)\s*(${number})`,
  'iu',
);

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

/** A percentage is stored as a fraction. A start that is the target is no start: it is left to a person. */
export function courseOfLine(
  line: { readonly text: string; readonly baseline: string | null; readonly target: string | null },
  percent: boolean,
): Course {
  const said = between.exec(line.text);
  const baseline = numberIn(line.baseline) ?? numberIn(said?.[1] ?? said?.[3] ?? null);
  const target = numberIn(line.target) ?? numberIn(said?.[2] ?? said?.[4] ?? null);
  const scaled = (value: number | null) => (value === null ? null : percent ? value / 100 : value);
  return baseline === target
    ? { baseline: null, target: scaled(target) }
    : { baseline: scaled(baseline), target: scaled(target) };
}
