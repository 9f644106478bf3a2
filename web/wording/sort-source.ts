import { evenText } from '../../src/wording/text-key.ts';

/** The list being sorted: as typed or pasted, or a file as it was brought. */
export type Source =
  | { readonly kind: 'text'; readonly text: string; readonly held?: true }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'sheet'; readonly name: string; readonly bytes: Uint8Array; readonly index: number };

export const NO_LIST: Source = { kind: 'text', text: '' };

/** Whether one is the other as it goes on being written: a list that shares no line with the one before is another list. */
export function sharesALine(before: string, after: string): boolean {
  if (before.trim() === '') return true;
  const lines = new Set(linesOf(before));
  if (lines.size < 2) return true;
  return linesOf(after).some((line) => lines.has(line));
}

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [evenText(line)]));

/** A tab keeps about five million characters, the list of a workshop among them. */
const mostKept = 2_000_000;

/** As text, for the tab to keep; null where it is too much for that. */
export function packed(source: Source): string | null {
  if (source.kind === 'text') return source.text.length > mostKept ? null : JSON.stringify(source);
  const { bytes, ...rest } = source;
  if (bytes.length > mostKept / 2) return null;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return JSON.stringify({ ...rest, base64: btoa(binary) });
}

export function unpacked(text: string | null): Source {
  if (text === null) return NO_LIST;
  const { base64, ...rest } = JSON.parse(text);
  return base64 === undefined ? rest : { ...rest, bytes: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) };
}
