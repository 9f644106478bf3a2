import type { FindingCode } from '../../src/wording/read-line.ts';
import { textKey } from '../../src/wording/text-key.ts';
import { remember, remembered } from '../remembered.ts';

const KEY = 'gouverne.left-remarks';
/** Remarks are left on the texts of a few cycles: the oldest go first. */
const mostTexts = 300;

type Left = readonly (readonly [text: string, codes: readonly FindingCode[]])[];

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
