import { entity } from './entity.ts';
import { rowText } from './row-text.ts';

/** Mail and web pages arrive as HTML: blocks become lines, cells are parted by tabs, the rest of the markup goes. */

/** A tag, not an address between angle brackets. */
const markup =
  /<(?:!doctype|html|head|body|div|p|br|table|tr|td|ul|ol|li|span|h[1-6]|meta|b|strong|font|o:p)(?:\s[^<>]*)?\/?>/i;
const breaks = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'blockquote',
]);
const silent = new Set(['style', 'script', 'head', 'title', 'xml']);

/** The text of a paste, markup taken away when there is any. One pass: unclosed tags cost nothing more. */
export function plainText(pasted: string): string {
  if (!markup.test(pasted.slice(0, 20_000))) return pasted;
  return new Reader(pasted).read();
}

/** What is open around the place being read: a table row and its cells. */
type Row = { readonly cells: string[]; parts: string[] };

class Reader {
  private readonly rows: Row[] = [];
  private parts: string[] = [];
  private hidden: string | undefined;
  /** Spans open inside the bullet that an office mail draws itself. */
  private bulletDepth = 0;
  private readonly pasted: string;

  constructor(pasted: string) {
    this.pasted = pasted;
  }

  read(): string {
    const { pasted } = this;
    let at = 0;
    while (at < pasted.length) {
      const open = pasted.indexOf('<', at);
      if (open < 0) {
        this.say(pasted.slice(at));
        break;
      }
      this.say(pasted.slice(at, open));
      if (pasted.startsWith('<!--', open)) {
        const end = pasted.indexOf('-->', open);
        if (end < 0) break;
        at = end + 3;
        continue;
      }
      const tag = /^<(\/?)([a-z][a-z0-9:]*)|^<[!?][a-z[]/i.exec(pasted.slice(open, open + 40));
      if (!tag) {
        this.say('<');
        at = open + 1;
        continue;
      }
      const close = pasted.indexOf('>', open);
      if (tag[2]) this.tag(tag[2].toLowerCase(), tag[1] !== '', pasted.slice(open, Math.min(close, open + 400)));
      if (close < 0) break;
      at = close + 1;
    }
    while (this.rows.length > 0) this.endRow();
    return this.parts
      .join('')
      .replace(/[ \u00a0]*\n(?:[ \u00a0]*\n)*[ \u00a0]*/g, '\n')
      .trim();
  }

  private say(text: string): void {
    if (this.hidden || this.bulletDepth > 0 || text === '') return;
    this.parts.push(text.replace(/[^\S\u00a0]+/g, ' ').replace(/&(#?[a-z0-9]{1,10});/gi, entity));
  }

  private tag(name: string, ends: boolean, written: string): void {
    if (silent.has(name)) {
      this.hidden = ends ? undefined : name;
      return;
    }
    if (this.hidden) return;
    if (this.bulletDepth > 0) {
      if (name === 'span') this.bulletDepth += ends ? -1 : 1;
      return;
    }
    if (name === 'span' && !ends && /mso-list:\s*ignore/i.test(written)) {
      this.bulletDepth = 1;
      this.parts.push('- ');
    } else if (name === 'tr') {
      if (ends) this.endRow();
      else this.rows.push({ cells: [], parts: this.parts });
      if (!ends) this.parts = [];
    } else if (name === 'td' || name === 'th') this.cell(ends);
    else if (name === 'table' && ends) this.parts.push('\n');
    else if (breaks.has(name)) this.parts.push(name === 'li' && !ends ? '\n- ' : '\n');
  }

  private cell(ends: boolean): void {
    const row = this.rows.at(-1);
    if (!row) {
      if (ends) this.parts.push('\t');
      return;
    }
    if (ends) row.cells.push(this.parts.join(''));
    this.parts = [];
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row) return;
    if (this.parts.length > 0) row.cells.push(this.parts.join(''));
    this.parts = row.parts;
    this.parts.push('\n', rowText(row.cells), '\n');
  }
}
