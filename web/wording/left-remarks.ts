import type { FindingCode } from '../../src/wording/read-line.ts';
import { remember, remembered } from '../remembered.ts';

const KEY = 'gouverne.left-remarks';
/** Remarks are left on the texts of a few cycles: the oldest go first. */
const mostTexts = 300;

type Left = readonly (readonly [text: string, codes: readonly FindingCode[]])[];

/** The same sentence with another space or capital is the same sentence. */
export const evenText = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** A text as it is remembered: enough to recognise it, not to read it (FNV-1a, two lanes). */
export function textKey(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const letter of evenText(text)) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x9e3779b1) ^ (b >>> 15);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

function all(): Left {
  try {
    return JSON.parse(remembered(KEY) ?? '[]') as Left;
  } catch {
    return [];
  }
}

export function leftHere(text: string): readonly FindingCode[] {
  const key = textKey(text);
  return all().find(([one]) => one === key)?.[1] ?? [];
}

export function leaveHere(text: string, code: FindingCode): void {
  const key = textKey(text);
  const codes = [...new Set([...leftHere(text), code])];
  remember(KEY, JSON.stringify([...all().filter(([one]) => one !== key), [key, codes]].slice(-mostTexts)));
}

export function takeBackHere(text: string, code: FindingCode): void {
  const key = textKey(text);
  const codes = leftHere(text).filter((one) => one !== code);
  const rest = all().filter(([one]) => one !== key);
  remember(KEY, JSON.stringify(codes.length > 0 ? [...rest, [key, codes]] : rest));
}
