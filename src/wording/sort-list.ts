import { cleanLine } from './clean-line.ts';
import { individualOf } from './flags/individual.ts';
import { payOf } from './flags/pay.ts';
import { missingTarget } from './flags/target.ts';
import { kindOf, lastResort } from './kind.ts';
import { languageOf } from './language.ts';
import type { Language } from './lexicon.ts';
import { has, type Line, lineOf } from './line.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { plainText } from './plain-text.ts';
import { type Cell, type Hint, tableLines } from './table-lines.ts';

export type Column = 'kpi' | 'key-result' | 'initiative' | 'objective' | 'unclear';

export type Reason =
  | 'level-to-hold'
  | 'change-measured'
  | 'thing-made'
  | 'effort-spent'
  | 'aim-without-number'
  | 'change-without-number'
  | 'about-a-person'
  | 'about-pay'
  | 'too-short'
  | 'too-long'
  | 'formula'
  | 'other-script'
  | 'under-heading';

export type Entry = {
  /** Cleaned of bullets, numbering, owners, shares done and dates in the way. */
  readonly text: string;
  /** 0-based line of the paste or row of the sheet. */
  readonly row: number;
  readonly lang: Language;
  readonly heading: string | null;
  readonly owner: string | undefined;
  readonly done: string | undefined;
  readonly due: string | undefined;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  readonly column: Column;
  readonly reason: Reason;
  /** Where in `text` the words are that led there. */
  readonly span: readonly [number, number];
  /** Lines with the same number say nearly the same thing; null when none does. */
  readonly alike: number | null;
};

/** `leftAside`: lines beyond the most that are read; `cut`: lines too long, of which the beginning is kept. */
export type SortedList = { readonly entries: readonly Entry[]; readonly leftAside: number; readonly cut: number };

const mostLines = 10_000;
const longestLine = 600;
/** A paste is a list, not a database: beyond this, what follows is left aside and counted. */
const longestPaste = 4_000_000;

type Found = Omit<Entry, 'alike'>;
type Beside = Pick<Entry, 'row' | 'heading' | 'baseline' | 'target'> & {
  hint: Hint | undefined;
  owner?: string | undefined;
};

/** Verbs of aims: being, becoming, giving. They open objectives. */
const aims =
  /^(?:become|be|being|give|delight|demonstrate|validate|win|help|inspire|turn|make|devenir|être|donner|offrir|que|faire|rendre|redonner|gagner|réussir|démontrer|valider|simplifier|aider|permettre|favoriser|accompagner)$/;

function columnOf(line: Line, beside: Beside): Pick<Entry, 'column' | 'reason' | 'span'> {
  const whole = [0, line.text.length] as const;
  const pay = payOf(line);
  if (pay) return { column: 'unclear', reason: 'about-pay', span: pay };
  const person = individualOf(line);
  if (person) return { column: 'unclear', reason: 'about-a-person', span: person };
  const { kind, span, rule } = kindOf(line);
  const head = line.tokens[line.head];
  if (beside.hint === 'objective' && line.numbers.quantities.length === 0 && kind !== 'bau_kpi')
    return { column: 'objective', reason: 'under-heading', span };
  if (kind === 'bau_kpi') {
    // "NPS", with a start and a target in the columns beside: something is to move.
    return beside.target && beside.baseline
      ? { column: 'key-result', reason: 'change-measured', span }
      : { column: 'kpi', reason: 'level-to-hold', span };
  }
  const aim = head && aims.test(head.text) && line.numbers.quantities.length === 0;
  if (aim && !line.tokens.some((token) => has(token, 'doing', 'noun')))
    return { column: 'objective', reason: 'aim-without-number', span: [head.from, head.to] };
  if (rule === lastResort) {
    if (line.tokens.length < 3) return { column: 'unclear', reason: 'too-short', span: whole };
    if (beside.hint) return { column: beside.hint, reason: 'under-heading', span: whole };
    return { column: 'objective', reason: 'aim-without-number', span };
  }
  if (kind === 'output') return { column: 'initiative', reason: 'thing-made', span };
  if (kind === 'activity') return { column: 'initiative', reason: 'effort-spent', span };
  const missing = beside.target ? undefined : missingTarget(line, kind);
  if (!missing) return { column: 'key-result', reason: 'change-measured', span };
  const metric = line.tokens.some((token) => has(token, 'outcome') || has(token, 'health') || has(token, 'carrier'));
  return metric
    ? { column: 'unclear', reason: 'change-without-number', span: missing }
    : { column: 'objective', reason: 'aim-without-number', span };
}

function entryOf(raw: string, beside: Beside): Found | undefined {
  const { text: whole, owner, done, due, marked } = cleanLine(raw.slice(0, longestLine * 2));
  const text = whole.slice(0, longestLine);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const lang = languageOf(text, 'fr');
  const hint = marked ?? beside.hint;
  const found = {
    text,
    row: beside.row,
    lang,
    heading: beside.heading,
    owner: owner ?? beside.owner,
    done,
    due,
    baseline: beside.baseline,
    target: beside.target,
  };
  const unclear = (reason: Reason): Found => ({ ...found, column: 'unclear', reason, span: [0, text.length] });
  if (raw.length > longestLine) return unclear('too-long');
  if (/^=[\p{L}(+-]/u.test(text)) return unclear('formula');
  if ((text.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2) return unclear('other-script');
  return { ...found, ...columnOf(lineOf(text, lang), { ...beside, hint }) };
}

function grouped(found: Found[], leftAside: number, cut: number): SortedList {
  const groups = nearDuplicates(found.map((entry) => entry.text));
  return { entries: found.map((entry, i) => ({ ...entry, alike: groups[i] ?? null })), leftAside, cut };
}

const sections: readonly [RegExp, Hint][] = [
  [/^(?:objecti(?:f|ve)s?|goals?|ambitions?)\b/i, 'objective'],
  [/^(?:key results?|krs?|résultats? clés?)\b/i, 'key-result'],
  [/^(?:kpis?|indicateurs?|indicators?|métriques?|metrics?|tableau de bord)\b/i, 'kpi'],
  [/^(?:initiatives?|projets?|projects?|actions?|chantiers?|roadmap|feuille de route)\b/i, 'initiative'],
];

/** A title: "# …", "…:", a few capitals. What follows stands under it. */
function isHeading(raw: string, text: string): boolean {
  const words = text.split(/\s+/).length;
  if (/^\s*#{1,6}\s/.test(raw)) return true;
  if (/[:：]\s*$/.test(raw) && words <= 10) return true;
  // "OKR T1 2026 — Customer team": the title of the list.
  if (
    words <= 9 &&
    /^(?:okrs?|kpis?|plan|roadmap|feuille de route|revue|review|tableau de bord)(?!\p{L})/iu.test(text) &&
    /(?<!\d)20\d\d(?!\d)|(?<!\p{L})[qts][1-4](?!\p{L})/iu.test(text)
  )
    return true;
  if (words <= 4 && sections.some(([pattern]) => pattern.test(text)) && !/\d/.test(text)) return true;
  return words <= 8 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length > 5 && !/\d/.test(text);
}

/** Sorts a pasted list: text, a mail's HTML, or cells copied from a sheet. */
export function sortText(pasted: string): SortedList {
  const text = plainText(pasted.slice(0, longestPaste));
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const tabbed = lines.slice(0, 50).filter((line) => /\S\t+\S/.test(line)).length;
  if (tabbed >= 2 && tabbed >= lines.slice(0, 50).filter((line) => line.trim() !== '').length / 2)
    return sortRows(lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1'))));
  const found: Found[] = [];
  let heading: string | null = null;
  let hint: Hint | undefined;
  let cut = 0;
  let leftAside = 0;
  lines.forEach((raw, row) => {
    if (raw.trim() === '') return;
    if (found.length >= mostLines) {
      leftAside++;
      return;
    }
    const short = raw.slice(0, longestLine * 2);
    if (raw.length > longestLine) cut++;
    const title = cleanLine(short.replace(/[:：]\s*$/, '')).text;
    if (raw.length <= 120 && isHeading(short, title)) {
      heading = title;
      hint = sections.find(([pattern]) => pattern.test(title))?.[1];
      return;
    }
    const entry = entryOf(raw, { row, heading, hint, baseline: undefined, target: undefined });
    if (!entry) return;
    found.push(entry);
    if (entry.column === 'objective' && cleanLine(short).marked === 'objective') heading = entry.text;
  });
  return grouped(found, leftAside, cut + (pasted.length > longestPaste ? 1 : 0));
}

/** Sorts the rows of a sheet: header found wherever it stands, objectives carried down merged rows. */
export function sortRows(rows: readonly (readonly Cell[])[]): SortedList {
  const lines = tableLines(rows);
  let cut = 0;
  const found = lines.slice(0, mostLines).flatMap(({ text, row, hint, heading, owner, baseline, target }) => {
    if (text.length > longestLine) cut++;
    const entry = entryOf(text, {
      row,
      heading: heading?.slice(0, longestLine) ?? null,
      hint,
      owner,
      baseline,
      target,
    });
    return entry ? [entry] : [];
  });
  return grouped(found, Math.max(0, lines.length - mostLines), cut);
}
