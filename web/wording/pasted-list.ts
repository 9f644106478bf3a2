import { plainText } from '../../src/wording/plain-text.ts';
import { longestPaste } from '../../src/wording/sort-list.ts';
import { mostMarked } from './marked-lines.tsx';

/** The text of the field after a paste: kept beside it when long, refused when it is no list. */
export type Pasted =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'held'; readonly text: string }
  | { readonly kind: 'refused'; readonly size: number };

/** Beyond this a field of the browser no longer answers at once. */
export const longestInField = 40_000;
/** What a mail or a document marks, and its plain text forgets: items, cells, what is quoted. */
const structured = /<(?:li|table|blockquote)[\s>]|mso-list|gmail_quote/i;
const longestMarkup = 2_000_000;

/** Null when the browser's own paste is right. */
export function pastedInto(field: HTMLTextAreaElement, clipboard: DataTransfer): Pasted | null {
  const plain = clipboard.getData('text/plain');
  if (plain.length > longestPaste) return { kind: 'refused', size: plain.length };
  const html = clipboard.getData('text/html');
  const marked = html.length <= longestMarkup && structured.test(html) ? plainText(html) : '';
  const read = marked === '' ? (plain.length <= longestMarkup ? plainText(plain) : plain) : marked;
  const { value, selectionStart, selectionEnd } = field;
  const text = `${value.slice(0, selectionStart)}${read}${value.slice(selectionEnd)}`.replaceAll('\r\n', '\n');
  if (text.length > longestInField || moreLinesThan(text, mostMarked)) return { kind: 'held', text };
  return read === plain ? null : { kind: 'text', text };
}

export function moreLinesThan(text: string, most: number): boolean {
  let at = -1;
  for (let lines = 0; lines < most; lines++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return false;
  }
  return true;
}

export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
