import { number, numberIn } from './number-in.ts';
import { mask, numbersOf } from './quantities.ts';
import { startingPointOf } from './starting-point.ts';
import { evenOut } from './words.ts';

/** "$4.2M", « 4h30 », "12k": a number with what multiplies it. */
const amount = String.raw`[<>≥≤~]?\s?[$€£]?\s?(?:${number})(?:\s?h\s?\d{2}(?!\d)|\s?(?:k|m|md|mds|bn|millions?|milliards?|thousand)(?![\p{L}]))?`;
const between = new RegExp(
  String.raw`(?<!\p{L})(?:from|de|d['’]|du)\s*(${amount})[^\d→]{0,24}?\s*(?:to|à|vers|→|->)\s*(${amount})|(${amount})[^\d→,;]{0,12}(?:→|->)\s*(${amount})`,
  'iu',
);
const size: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  md: 1e9,
  bn: 1e9,
  milliard: 1e9,
};

/** An amount of a sentence: "$4.2M" is 4,200,000, « 4h30 » four and a half. */
function amountIn(text: string | undefined): number | null {
  const value = numberIn(text ?? null);
  if (value === null || text === undefined) return null;
  const minutes = /\dh\s?(\d{2})$/i.exec(text.trim())?.[1];
  if (minutes !== undefined) return value + Number(minutes) / 60;
  const by = /(?:k|m|mds?|bn|millions?|milliards?|thousand)$/i.exec(text.trim())?.[0].toLowerCase().replace(/s$/, '');
  // A decimal times a thousand: 4.2 × 10⁶ is no 4199999.9999.
  return by === undefined ? value : Math.round(value * (size[by] ?? 1) * 1e6) / 1e6;
}

/** « à 45 % (34 % aujourd'hui) », "$5M, up from $4.2M": a start said beside, and the number of its kind that is aimed at. */
function startBeside(text: string): { start: number | null; aim: number | null } | undefined {
  const masked = mask(text);
  const at = startingPointOf(masked);
  if (!at) return undefined;
  const { quantities } = numbersOf(text, masked);
  const inside = quantities.filter(({ from, to }) => from < at[1] && to > at[0]);
  const [start, then] = inside;
  if (!start) return undefined;
  const aims = then ? [then] : quantities.filter((one) => one !== start && !one.relative && one.kind === start.kind);
  // Two numbers aimed at: which is a person's to say.
  if (inside.length > 2 || aims.length > 1) return undefined;
  const value = ({ from }: { from: number }) => amountIn(new RegExp(amount, 'iu').exec(text.slice(from))?.[0]);
  return { start: value(start), aim: aims[0] ? value(aims[0]) : null };
}

/** Where a sentence says that it starts and aims; two that it may mean are left open. */
export function courseInWords(sentence: string): { readonly baseline: number | null; readonly target: number | null } {
  const text = evenOut(sentence);
  // Numbered names and dates are no start: "press 4 → 20 min".
  const said = between.exec(mask(text));
  if (said) return { baseline: amountIn(said[1] ?? said[3]), target: amountIn(said[2] ?? said[4]) };
  const beside = startBeside(text);
  return { baseline: beside?.start ?? null, target: beside?.aim ?? null };
}
