import { alsoPlaces, courtesy, firstNames } from './ideas/first-names.ts';
import { withoutAccents } from './words.ts';

/** A line of a list, and what stood in its way. */
export type Cleaned = {
  readonly text: string;
  /** What may be where it stands rather than what is done of it, or a mark rather than a day: it depends on what the line is. */
  readonly doubtful:
    | {
        readonly what: 'done' | 'due';
        readonly said: string;
        readonly bracketed: boolean;
        /** The line with it. */
        readonly around: (text: string) => string;
      }
    | undefined;
  readonly marked: 'objective' | 'key-result' | 'kpi' | 'initiative' | undefined;
  readonly owner: string | undefined;
  readonly done: string | undefined;
  readonly due: string | undefined;
};

/** Joiners stay where they join: an emoji of several, letters of Persian. */
const invisible =
  /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|(?<![^\p{Script=Latin}\s\p{P}\p{N}])[\u200c\u200d]|[\u200c\u200d](?![^\p{Script=Latin}\s\p{P}\p{N}])/gu;
const picture = String.raw`(?:[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|[\u{e0020}-\u{e007f}\ufe0f\u200d✓✔✗✘☐☑☒►●○■□▶➤➔])`;
const pictures = new RegExp(String.raw`^${picture}(?:\s*${picture})*\s*|\s*${picture}+$`, 'u');
const bullet =
  /^\s*(?:[-*•–—▪◦‣·§+>→⇒➜➝➞»\uf000-\uf0ff]+\s+|[-=]>\s*|\[[ xX✓-]?\]\s*|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s+|\d{1,2}\)(?=\p{L})|\d{1,2}\.(?=\p{Lu}\p{Ll})|\d{1,2}\s?(?:[/°]|[-–—](?=\s))\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2}){1,3}\s+|\(?[a-zA-Z][.)]\s+|(?:[ivx]{1,4}|[IVX]{1,4})[.)]\s+)/u;
/** Boxes to tick and points drawn as pictures: these too open the lines of a list. */
const drawnBullet = /^\s*[✓✔✗✘☐☑☒►●○■□▶➤➔]/u;

export const isBulleted = (text: string): boolean => {
  const plain = text
    .slice(0, 40)
    .replace(invisible, '')
    .replace(/[\u00a0\u202f\t]/g, ' ');
  return bullet.test(plain) || drawnBullet.test(plain);
};
const marks: readonly [RegExp, NonNullable<Cleaned['marked']>][] = [
  [
    /^(?:o|obj)\s?\d{0,2}(?:\.\d+)?\s*[:.)–-]\s*|^(?:objectifs?|objectives?|goals?|buts?|ambitions?)(?: stratégique| strategic)?\s*(?:n°\s?)?\d{0,2}\s*[:–-]\s*/i,
    'objective',
  ],
  [
    /^(?:kr|rc|krs)\s?\d{0,2}(?:\.\d+)?\s*[:.)–-]?\s+|^(?:key results?|résultats? clés?)\s*\d{0,2}(?:\.\d+)?\s*[:–-]\s*/i,
    'key-result',
  ],
  [/^(?:kpis?|indicateurs?|indicators?)\s*\d{0,2}\s*[:–-]\s*/i, 'kpi'],
  [/^(?:projets?|projects?|initiatives?|actions?|chantiers?|todo|to do|à faire)\s*\d{0,2}\s*[:–-]\s*/i, 'initiative'],
];
const status =
  /\s*[[(](?:done|wip|todo|to do|en cours|terminée?|fait|in progress|at risk|on track|off track|blocked|bloquée?|ok|ko|p\d)[\])]\s*/gi;
/** A share with a word of progress, before or after it: what is done. */
const progress =
  /^\s*[[(]?\s*(\d{1,3}\s?%)\s*[\])]?\s*(?:done|complete|fait|réalisé|atteint)\s*[-–—:|]?\s+(?=\p{L})|\s*[[(]\s*(?:(?:avancement|progress|done|fait|réalisé)\s*:?\s*(\d{1,3}\s?%)\s*(?:done|complete[d]?|faits?|réalisée?s?|d'avancement|atteint|progress)?|(\d{1,3}\s?%)\s*(?:done|complete[d]?|faits?|réalisée?s?|d'avancement|atteint|progress))\s*[\])]\s*$|\s+[-–—|]\s*(?:(?:avancement|progress|done|fait)\s*:?\s*(\d{1,3}\s?%)|(\d{1,3}\s?%)\s*(?:done|complete|fait|réalisé|d'avancement|atteint))\s*$/iu;
/** A share with none: of a work it is what is done, of a measure where it stands. */
const bareShare =
  /^\s*[[(]?\s*(\d{1,3}(?:[.,]\d{1,2})?\s?%)\s*[\])]?\s*[-–—:|]\s+(?=\p{L})|\s*[[(]\s*(\d{1,3}(?:[.,]\d{1,2})?\s?%)\s*[\])]\s*$|\s+[-–—|]\s*(\d{1,3}(?:[.,]\d{1,2})?\s?%)\s*$/u;
/** "Hire 4 engineers (2/4)": so many of those it speaks of. */
const countDone = /\s*(?:[[(]\s*(\d{1,4}\s?\/\s?\d{1,4})\s*[\])]|\s[-–—|]\s*(\d{1,4}\s?\/\s?\d{1,4}))\s*$/u;
const progressWords = /[\s,;–—-]+(\d{1,3}\s?%)\s*(?:done|complete[d]?|faits?|réalisée?s?|d'avancement)\s*$/iu;
const month =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)';
const date = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}|[qt][1-4](?:[ -]?20\d\d)?|(?:fin |début |mi-|end of )?${month}(?: 20\d\d)?`;
const dueAtEnd = new RegExp(
  String.raw`\s*(?:[([]\s*(?:due|deadline|by|échéance|éch\.?|pour|avant|livraison|fin)\s*:?\s*(${date})\s*[\])]|[-–—|;,]\s*(?:due|deadline|échéance|date)\s*:?\s*(${date}))\s*$`,
  'iu',
);
/** With no word that says so: "4/5" may be a mark, "4.6" a measure. */
const bareDate = new RegExp(String.raw`\s*(?:[([]\s*(${date})\s*[\])]|[-–—|]\s*(${date}))\s*$`, 'iu');
const dayAndMonth = /^(\d{1,2})([/.-])(\d{1,2})$/;
const dueAtStart = /^\s*[[(]?(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})[\])]?\s*[-–—:|]?\s+(?=\p{L})/iu;
const named =
  /\s*[-–—|;,([]\s*(?:owner|resp(?:onsable)?\.?|pilote|porteu(?:r|se)|lead|dri|assigned to|assignee)\s*:?\s*(@?[\p{L}][\p{L} .'-]{1,40}?)\s*[\])]?\s*$/iu;
const handle = /\s*[([]?(@[\p{L}\d_.-]{2,40})[\])]?\s*$/u;
const inBrackets = /\s*[([]\s*(\p{Lu}[\p{L}-]+(?:\s\p{Lu}\p{L}*\.?){0,2}(?:\s*[,/&+]\s*\p{Lu}[\p{L}-]+)*)\s*[\])]\s*$/u;
/** "(Mme Petit)", « – M. Le Goff », "(J. Martin)": told by how it is written, whatever the name. */
const politely = String.raw`${courtesy}\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?`;
const byInitial = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.)?\s?\p{Lu}\p{Ll}[\p{L}'’-]+`;
const asPerson = new RegExp(
  String.raw`\s*[([]\s*(${politely}|${byInitial})\s*[\])]\s*$|\s+[-–—|/→]\s+(${politely})\s*$`,
  'u',
);
/** « Refonte du site – Julie », "…, Jane Doe": after a dash or a comma, at the end. */
const afterDash = /(?:\s+[-–—|/→]\s+|\s*,\s+)(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s*$/u;
/** "(Julie, 30%)": a name and a share in one pair of brackets. */
const nameAndShare = /[([]\s*(\p{Lu}[\p{L} .-]{1,40}?)\s*[,;–-]\s*(\d{1,3}\s?%)\s*[\])]\s*$/u;
const opening = /^\s*\[(@?\p{L}[\p{L}\d_.-]{2,20})\]\s*/u;

const aMonth = new RegExp(`^${month}$`, 'iu');

/** "May" alone is a month, "May Lee" somebody. */
function isName(text: string): boolean {
  if (aMonth.test(text)) return false;
  const first = text.split(/[\s,/&+]+/)[0]?.toLowerCase() ?? '';
  return firstNames.has(first) || firstNames.has(withoutAccents(first));
}

/** A first name alone that is no town's either, or one with a family name. */
function isSomeone(text: string): boolean {
  return isName(text) && (text.includes(' ') || !alsoPlaces.test(text.toLowerCase()));
}

/** "2/4" after "4 engineers". */
function isCountOf(found: string, text: string): boolean {
  const most = found.split('/')[1]?.trim();
  const before = text.slice(0, text.lastIndexOf(found));
  return most !== undefined && new RegExp(`(?<!\\d)${most}(?!\\d)`).test(before);
}

function isSomeDate(found: string): boolean {
  const [, day, , of] = dayAndMonth.exec(found) ?? [];
  const [first, second] = [Number(day), Number(of)];
  return (
    day === undefined ||
    (Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31)
  );
}

/** "30/06", "01/04", « fin mars »: a day, whatever the line is. "4/5", "4.6", "12/10" may be marks. */
function isPlainDate(found: string): boolean {
  const [whole, day, sign] = dayAndMonth.exec(found) ?? [];
  if (whole === undefined) return true;
  return isSomeDate(found) && sign === '/' && (/(?:^|\/)0\d/.test(found) || (Number(day) > 20 && Number(day) <= 31));
}

/** Bullets, numbering, owners, shares done, statuses and dates in the way are set apart from what the line says. */
export function cleanLine(raw: string): Cleaned {
  let text = raw
    .replace(invisible, '')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .trim();
  let owner: string | undefined;
  let done: string | undefined;
  let due: string | undefined;
  let doubtful: Cleaned['doubtful'];
  let marked: Cleaned['marked'];
  const strip = () => {
    text = text
      .replace(/^#{1,6}\s+/, '')
      .replace(/^(?:\*\*|__)(.+?)(?:\*\*|__)(:?)$/, '$1$2')
      .replace(pictures, '')
      .replace(bullet, '')
      .trim();
  };
  strip();
  strip();
  for (const [pattern, kind] of marks) {
    const shorter = text.replace(pattern, '');
    if (shorter === text || shorter === '') continue;
    marked = kind;
    text = shorter;
    break;
  }
  text = text.replace(status, ' ').trim();
  const take = (pattern: RegExp, keep?: (found: string) => boolean): string | undefined => {
    const match = pattern.exec(text);
    const found = match?.slice(1).find((group) => group !== undefined);
    if (!match || !found || (keep && !keep(found))) return undefined;
    const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
    if (!/\p{L}{2}/u.test(rest)) return undefined;
    text = rest;
    return found.trim();
  };
  /** Taken out of the way all the same: an owner may stand before it. */
  const doubt = (what: 'done' | 'due', pattern: RegExp, keep?: (found: string) => boolean) => {
    const before = text;
    const said = take(pattern, keep);
    if (said === undefined) return;
    const [piece = ''] = pattern.exec(before) ?? [];
    const opens = before.startsWith(piece);
    doubtful = { what, said, bracketed: /[[(]/.test(piece), around: (line) => (opens ? piece + line : line + piece) };
  };
  const nameThenShare = () => {
    text = text.replace(nameAndShare, (whole, name: string, share: string) => {
      if (!isName(name)) return whole;
      done ??= share;
      return `(${name})`;
    });
  };
  // What stands at the end may stand in any order: two rounds are enough for the lists people keep.
  for (let round = 0; round < 2; round++) {
    owner ??=
      take(named) ??
      take(handle) ??
      take(inBrackets, isName) ??
      take(asPerson) ??
      take(afterDash, isSomeone) ??
      take(opening, (found) => found.startsWith('@') || isName(found));
    done ??= take(progress) ?? take(progressWords) ?? take(countDone, (found) => isCountOf(found, text));
    due ??= take(dueAtEnd) ?? take(bareDate, isPlainDate) ?? take(dueAtStart);
    if (doubtful === undefined && done === undefined) doubt('done', bareShare);
    if (doubtful === undefined && due === undefined) doubt('due', bareDate, isSomeDate);
    nameThenShare();
  }
  strip();
  return {
    text: text
      .replace(/\s{2,}/g, ' ')
      .replace(/[\s;,:|–—-]+$/u, '')
      .trim(),
    doubtful,
    marked,
    owner,
    done,
    due,
  };
}
