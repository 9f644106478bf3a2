/** Mail and web pages arrive as HTML: blocks become lines, cells are parted by tabs, the rest of the markup goes. */

const markup = /<(?:!doctype|html|head|body|div|p|br|table|tr|td|ul|ol|li|span|h[1-6]|meta|b|strong|font|o:p)\b/i;
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
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  ccedil: 'ç',
  ugrave: 'ù',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bull: '•',
  euro: '€',
  rarr: '→',
  ge: '≥',
  le: '≤',
};

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  }
  return entities[name] ?? whole;
}

/** The text of a paste, markup taken away when there is any. One pass: unclosed tags cost nothing more. */
export function plainText(pasted: string): string {
  if (!markup.test(pasted.slice(0, 20_000))) return pasted;
  const parts: string[] = [];
  let at = 0;
  let hidden: string | undefined;
  while (at < pasted.length) {
    const open = pasted.indexOf('<', at);
    if (open < 0) {
      if (!hidden) parts.push(pasted.slice(at));
      break;
    }
    if (!hidden) parts.push(pasted.slice(at, open).replace(/\s+/g, ' '));
    if (pasted.startsWith('<!--', open)) {
      const end = pasted.indexOf('-->', open);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9:]*)/i.exec(pasted.slice(open, open + 40));
    if (!tag) {
      if (!hidden) parts.push('<');
      at = open + 1;
      continue;
    }
    const close = pasted.indexOf('>', open);
    const name = tag[2]!.toLowerCase();
    if (silent.has(name)) hidden = tag[1] ? undefined : name;
    else if (!hidden && breaks.has(name)) parts.push(name === 'li' && !tag[1] ? '\n- ' : '\n');
    else if (!hidden && (name === 'td' || name === 'th') && tag[1]) parts.push('\t');
    if (close < 0) break;
    at = close + 1;
  }
  return parts.join('').replace(/&(#?[a-z0-9]{1,10});/gi, entity);
}
