import { beginning } from './beginning.ts';
import { cleanLine, isBulleted } from './clean-line.ts';
import { languageOf } from './language.ts';
import { lookUp } from './lexicon.ts';
import { has, lineOf } from './line.ts';
import { depthOf, isDeeper } from './list-depth.ts';
import type { PastedLine } from './pasted-blocks.ts';
import type { Hint } from './table-lines.ts';

const longestTitle = 120;
/** Titles above titles, before the first line that stands under them. */
const mostLevels = 4;

const qualities = String.raw`stratégiques?|strategic|annuel(?:le)?s?|annual|trimestriel(?:le)?s?|quarterly|prioritaires?|princip(?:al|aux|ales?)|clés?|key|main|top|suivie?s?|en cours|à venir|du trimestre|de l['’]année|du mois|this (?:quarter|year|month)|de (?:l['’]équipe|la direction|l['’]entreprise)|d['’]équipe|team|company|20\d\d|[qts][1-4]`;
const whose = `(?:(?:our|nos|notre|my|mes|mon|vos|your|the|les) )?(?:(?:strategic|annual|quarterly|key|main|top|team|company) )*`;

/** What a title says its lines are. */
const sections: readonly [string, Hint][] = [
  ['objecti(?:f|ve)s?|goals?|ambitions?', 'objective'],
  ['key results?|krs?|résultats? clés?', 'key-result'],
  [
    `kpis?|indicateurs?|indicators?|métriques?|metrics?|tableau de bord|à (?:suivre|surveiller)|to (?:watch|track|monitor)|what we (?:track|follow|measure|watch)|ce qu(?:['’]on|e nous|e l['’]on) (?:suit|suivons|mesure|mesurons|regarde|regardons)`,
    'kpi',
  ],
  [
    `initiatives?|projets?|projects?|actions?|chantiers?|roadmap|feuille de route|to.?dos?|à faire|what we (?:do|are doing|build)|ce qu(?:['’]on|e nous|e l['’]on) (?:fait|faisons|construit|construisons)`,
    'initiative',
  ],
];
const labels = [...sections.map(([words]) => words), 'okrs?'].join('|');

const openings = sections.map(([words, hint]) => [new RegExp(`^${whose}(?:${words})(?!\\p{L})`, 'iu'), hint] as const);
/** "KPI", « Nos objectifs 2026 », "Goals & metrics (Q3)": what its lines are, and nothing else. « Projet CRM » is one of them. */
const label = new RegExp(
  String.raw`^${whose}(?:${labels})(?:\s*(?:,|/|&|\+|et|and)\s*(?:${labels}))*(?:\s+(?:${qualities}))*(?:\s*\([^)]{0,30}\))?$`,
  'iu',
);
/** « Indicateurs RH », "Projects, IT": several of a kind, and whose. */
const severalOf =
  /^(?:nos |our )?(?:objectifs|objectives|goals|ambitions|indicateurs|indicators|kpis?|métriques|metrics|initiatives|projets|projects|actions|chantiers)[ ,:–-]+(?!d(?:e|u|es)\s|d['’]|à\s|of\s|to\s|with\s|\p{L}+(?:ed|és|ées)\s)[^\s]+(?: [^\s]+)?$/iu;
/** "OKR T1 2026 — Customer team": the title of the list. « Plan canicule 2026 » is a thing to do, "Plan 2026" a title. */
const namedList = new RegExp(
  String.raw`^(?:okrs?|kpis?)(?!\p{L})|^(?:plan|roadmap|feuille de route|revue|review|tableau de bord)(?:\s+(?:${qualities}|d['’]actions?))+(?:\s*[,:–—-]\s+\S.{1,60})?$`,
  'iu',
);
const period = /(?<!\d)20\d\d(?!\d)|(?<!\p{L})[qts][1-4](?!\p{L})/iu;
const quarterOrYear = /(?<!\d)20\d\d(?!\d)|(?<!\p{L})[qts][1-4](?!\p{L})/giu;

const allCapitals = (text: string) =>
  text.split(/\s+/).length <= 8 &&
  /\p{Lu}{3}/u.test(text) &&
  !/\p{Ll}/u.test(text) &&
  text.length > 5 &&
  !/\d/.test(text);

/** What a title says of the lines under it, where it does. */
export const hintOf = (title: string): Hint | undefined => openings.find(([pattern]) => pattern.test(title))?.[1];

const endsInColon = (text: string) => /[:：]\s*$/.test(text);
const isShort = (text: string) => text.length <= longestTitle;

/** A line without a mark, over lines with one. */
export function overBullets(at: number, lines: readonly PastedLine[]): boolean {
  const next = lines[at + 1];
  return next !== undefined && isBulleted(next.text) && !isBulleted(lines[at]!.text);
}

/** A line over the list that it opens, with a mark of its own or without. */
export const overItsLines = (at: number, lines: readonly PastedLine[]): boolean =>
  overBullets(at, lines) || overDeeper(at, lines);

/** A line with a mark, over lines that stand deeper. */
export function overDeeper(at: number, lines: readonly PastedLine[]): boolean {
  const next = lines[at + 1];
  return next !== undefined && isDeeper(depthOf(next.text), depthOf(lines[at]!.text));
}

/** After an empty line, right above others; the first of all, where nothing else tells, may be one of them. */
function standsApart(at: number, lines: readonly PastedLine[]): boolean {
  const [before, line, next] = [lines[at - 1], lines[at]!, lines[at + 1]];
  return before !== undefined && next !== undefined && line.row - before.row > 1 && next.row - line.row === 1;
}

/** The title that a line is: "# …", "…:", a label, a few words over a list. What follows stands under it. */
export function titleAt(at: number, lines: readonly PastedLine[]): string | undefined {
  const { text: raw } = lines[at]!;
  if (!isShort(raw)) return undefined;
  const hashed = /^\s*#{1,6}\s/.test(raw);
  const next = lines[at + 1];
  if (!hashed && !next) return undefined;
  const { text: title, marked } = cleanLine(raw.replace(/[:：]\s*$/, ''));
  if (hashed) return title;
  // « KPI : absentéisme », "Goal: every family fed": what a line is, and the line.
  if (marked !== undefined) return undefined;
  const words = title.split(/\s+/).length;
  const isTitle =
    (endsInColon(raw) ? words <= 10 && hasLinesUnder(at, lines) : label.test(title)) ||
    (overItsLines(at, lines) && (names(title, next!) || isCalled(title, words) || isLabelled(title, words))) ||
    (standsApart(at, lines) && severalOf.test(title)) ||
    (isCalled(title, words) && (at === 0 || standsApart(at, lines))) ||
    (allCapitals(title) && standsOver(at, lines)) ||
    (at === 0 &&
      words <= 6 &&
      !isBulleted(raw) &&
      !/\d/.test(title.replace(quarterOrYear, '')) &&
      opensSections(lines));
  return isTitle ? title : undefined;
}

const isLabelled = (title: string, words: number) =>
  words <= 6 && hintOf(title) !== undefined && !/\d/.test(title.replace(quarterOrYear, ''));

const isCalled = (title: string, words: number) => words <= 9 && period.test(title) && namedList.test(title);

/** A form whose every line ends in a colon waits for its values: these are lines, unless a list stands under the last. */
function hasLinesUnder(at: number, lines: readonly PastedLine[]): boolean {
  for (let under = at + 1; under <= at + mostLevels; under++) {
    const line = lines[under];
    if (line === undefined) return false;
    if (!isShort(line.text) || !endsInColon(line.text)) return under === at + 1 || isBulleted(line.text);
  }
  return false;
}

/** A line in capitals is a title where it stands apart, or over a list in small letters: "EBITDA / CA" among others is one of them. */
function standsOver(at: number, lines: readonly PastedLine[]): boolean {
  const [before, line, next] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!next || allCapitals(cleanLine(beginning(next.text, longestTitle)).text)) return false;
  return !before || line.row - before.row > 1 || overBullets(at, lines);
}

/** "Sales", « Ressources humaines » over bullets: no sentence, no figure, no measure of its own, and no objective of key results. */
function names(title: string, next: PastedLine): boolean {
  if (title.split(/\s+/).length > 3 || /\d|[%€$£]/.test(title.replace(quarterOrYear, ''))) return false;
  if (cleanLine(beginning(next.text, longestTitle)).marked === 'key-result') return false;
  const line = lineOf(title, languageOf(title, 'fr'));
  const measures =
    line.tokens.some((token) => has(token, 'health')) ||
    line.words.some((word) => lookUp(line.lang, [word], 0).senses.some(({ idea }) => idea === 'carrier'));
  const opens = line.tokens[line.head]?.senses.some(({ form }) => form === 'base') ?? false;
  return !measures && (!opens || line.tokens.length === 1);
}

/** "Q3 priorities", then "Sales" over its list: the first line is the title of all. */
function opensSections(lines: readonly PastedLine[]): boolean {
  const second = lines[1];
  return second !== undefined && isShort(second.text) && overItsLines(1, lines) && titleAt(1, lines) !== undefined;
}
