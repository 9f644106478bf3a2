/**
 * Lines of a mail that belong to the letter and not to the list: greeting, signature, heads and the message it answers.
 * They are set aside and counted, never thrown away in silence.
 */
const greeting =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|good (?:morning|afternoon)|ch(?:er|ère|ers|ères)s?)(?!\p{L})(?:[^\d,!:;]{0,40}[,!]|\s+(?:all|team|everyone|folks|there|à tous|à toutes|toutes|tous|l['’]équipe)[^\d]{0,20})?\s*$/iu;
const closing =
  /^(?:(?:bien |très )?cordialement|bien à (?:vous|toi|tous)|amicalement|sincèrement|bonne (?:journée|soirée|semaine|réception)(?: à .{2,20})?|(?:un grand )?merci(?: (?:à tou(?:s|tes)|d['’]avance|beaucoup|bien))?|à (?:bientôt|demain|très vite)|(?:best|kind|warm|kindest|many) (?:regards|wishes|thanks)|best|regards|thanks(?: (?:a lot|in advance|all))?|thank you|cheers|sincerely|all the best)[\s,.!]*$/iu;
const device =
  /^(?:sent from my |get outlook for |envoyé (?:de|depuis) (?:mon |ma |outlook|yahoo)|télécharger outlook pour )/iu;
const divider =
  /^-{2,}\s*(?:original message|message d['’]origine|message transféré|forwarded message|message original)\s*-{2,}$/iu;
const wrote = /(?:^|\s)(?:a écrit|wrote)\s*[:：]\s*$/iu;
const wroteOpens = /^(?:le|on)\s/iu;
const sender = /^(?:de|from|expéditeur)\s*[:：]/iu;
const head = /^(?:de|from|expéditeur|envoyé|sent|date|à|to|cc|cci|bcc|objet|subject|sujet|importance)\s*[:：]/iu;
const subject = /^(?:objet|subject|sujet)\s*[:：]/iu;

const mostOfSignature = 12;
const mostOfHead = 8;

/** 0-based places of the lines to set aside. */
export function mailLines(lines: readonly string[]): ReadonlySet<number> {
  const aside = new Set<number>();
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const text = (at: number) => (lines[at] ?? '').trim().replace(/^(?:>\s?)+/, '');
  const quoteAt = filled.findIndex((_, i) => opensQuote(filled, i, text, aside));
  const own = quoteAt < 0 ? filled : filled.slice(0, quoteAt);
  signOff(own, text, lines, aside);
  if (quoteAt < 0) return aside;
  const rest = filled.slice(quoteAt);
  // Above a forwarded message there is a word at most: what came with it is the list.
  if (own.filter((at) => !aside.has(at)).length >= 2) for (const at of rest) aside.add(at);
  else {
    rest.forEach((_, i) => void opensQuote(rest, i, text, aside));
    signOff(
      rest.filter((at) => !aside.has(at)),
      text,
      lines,
      aside,
    );
  }
  return aside;
}

/** "On Monday, … wrote:", "--- Original message ---", or the heads of a message; these lines themselves are set aside. */
function opensQuote(filled: readonly number[], i: number, text: (at: number) => string, aside: Set<number>): boolean {
  const at = filled[i]!;
  const line = text(at);
  if (line.length > 300) return false;
  const next = filled[i + 1];
  if (divider.test(line) || (wroteOpens.test(line) && wrote.test(line))) {
    aside.add(at);
    return true;
  }
  // Long addresses fold it in two.
  if (wroteOpens.test(line) && next !== undefined && /[@\d]/.test(line) && wrote.test(text(next))) {
    aside.add(at).add(next);
    return true;
  }
  if (!sender.test(line)) return false;
  const heads: number[] = [];
  for (let j = i; j < filled.length && j < i + mostOfHead && head.test(text(filled[j]!)); j++) heads.push(filled[j]!);
  if (!heads.some((one) => subject.test(text(one)))) return false;
  for (const one of heads) aside.add(one);
  return true;
}

function signOff(own: readonly number[], text: (at: number) => string, lines: readonly string[], aside: Set<number>) {
  own.forEach((at, i) => {
    const line = text(at);
    if (line.length > 80) return;
    if (i < 3 && greeting.test(line)) aside.add(at);
    if (device.test(line)) aside.add(at);
    const signs = /^(?:--|—|__+)$/.test(line);
    if (!signs && !closing.test(line)) return;
    const after = own.slice(i + 1);
    const short = after.length <= mostOfSignature && after.every((one) => isSignature(lines[one] ?? ''));
    if (!signs || (short && i > 0)) aside.add(at);
    if (short && i > 0) for (const one of after) aside.add(one);
  });
}

/** A name, a function, a number to call: short, and no item of a list. */
function isSignature(line: string): boolean {
  return line.trim().length <= 90 && !line.includes('\t') && !/^\s*(?:[-*•▪◦·]|\d{1,2}[.)])\s/.test(line);
}
