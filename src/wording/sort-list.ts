import { beginning } from './beginning.ts';
import { type Cleaned, cleanLine, isBulleted } from './clean-line.ts';
import { individualOf } from './flags/individual.ts';
import { payOf } from './flags/pay.ts';
import { missingTarget } from './flags/target.ts';
import { byItsWords, kindOf, lastResort, type Verdict } from './kind.ts';
import type { Kind } from './kind-rules/rule.ts';
import { languageOf } from './language.ts';
import { lentByList, type NamedEntry } from './lent-by-list.ts';
import type { Language } from './lexicon.ts';
import { has, type Line, lineOf } from './line.ts';
import { type Depth, depthOf, isDeeper } from './list-depth.ts';
import { hintOf, overBullets, overDeeper, overItsLines, titleAt } from './list-title.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { type PastedLine, pastedBlocks } from './pasted-blocks.ts';
import { plainText } from './plain-text.ts';
import type { Entry, Reason } from './sorted-line.ts';
import { type Cell, emptyFormulas, type Hint, isFormula, tableLines } from './table-lines.ts';
import { measureAsked, tellingWords } from './telling-words.ts';
import { believed, isName, nameSaid, weighName } from './weighing/weigh-name.ts';
import { foundByRules, objectiveSaid, weighObjective } from './weighing/weigh-objective.ts';
import { type Sign, signsOfWords } from './weighing/words-said.ts';

/** A cell or a line (`column` null) of which not all was read: 0-based place, and its length. */
export type CellNote = {
  readonly what: 'too-long' | 'formula';
  readonly row: number;
  readonly column: number | null;
  readonly length: number;
};

export type SortedList = {
  readonly entries: readonly Entry[];
  /** Lines beyond the most that are read. */
  readonly leftAside: number;
  /** Lines of a letter around the list: greeting, signature, the message it answers. */
  readonly ofMail: number;
  readonly notes: readonly CellNote[];
  /** Lines that stand over others, and are nothing to sort themselves. */
  readonly titles: readonly PastedLine[];
};

/** Told now and then while a long list is read. */
export type Told = (read: number, of: number) => void;

const mostLines = 10_000;
export const longestLine = 600;
/** A paste is a list, not a database: beyond this it is not read. */
export const longestPaste = 32_000_000;
const toldEvery = 500;
const tellsItsLanguage = 4000;

type Found = NamedEntry;
/** Where a line goes, why, and what it may be the name of where that alone says it. */
type Place = Pick<NamedEntry, 'column' | 'reason' | 'span' | 'named'>;
type Beside = Pick<Entry, 'row' | 'heading' | 'baseline' | 'target'> & {
  hint: Hint | undefined;
  /** The line itself, or its column, says what it is; else a heading above does. */
  listed: boolean;
  owner?: string | undefined;
  done?: string | undefined;
  due?: string | undefined;
};

/** Verbs of aims: being, becoming, giving. They open objectives. */
const aims =
  /^(?:become|be|being|give|delight|demonstrate|validate|win|help|inspire|turn|make|devenir|être|donner|offrir|que|faire|rendre|redonner|gagner|réussir|démontrer|valider|simplifier|aider|permettre|favoriser|accompagner)$/;

function columnOf(line: Line, beside: Beside): Place {
  const whole = [0, line.text.length] as const;
  const pay = payOf(line);
  if (pay) return { column: 'unclear', reason: 'about-pay', span: pay };
  const person = individualOf(line);
  if (person) return { column: 'unclear', reason: 'about-a-person', span: person };
  const words = signsOfWords(line);
  const verdict = kindOf(line, 'anything', words);
  const { kind, span, rule } = verdict;
  const head = line.tokens[line.head];
  const told: Reason = beside.listed || beside.heading === null ? 'as-listed' : 'under-heading';
  if (beside.hint === 'objective' && line.numbers.quantities.length === 0 && kind !== 'bau_kpi') {
    // A title over a whole list says less than the line itself of what moves between two values, and of what is to be done.
    const isAim = beside.listed || !(line.moves || (kind !== 'impact' && isTask(line)));
    if (isAim) return { column: 'objective', reason: told, span };
  }
  if (nothingSaid.test(line.text)) return { column: 'unclear', reason: 'too-short', span: whole };
  // No rule speaks: the list is believed of that very line before its words are.
  if (rule === byItsWords && beside.hint && beside.listed && line.numbers.quantities.length === 0)
    return { column: beside.hint, reason: told, span: whole };
  const named =
    beside.hint !== 'key-result' && !beside.target && isName(line, verdict)
      ? nameColumn(line, verdict, words, beside, told)
      : undefined;
  if (named) return named;
  const metric = line.tokens.some((token) => has(token, 'outcome') || has(token, 'health') || has(token, 'carrier'));
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
    // Two words say little, unless the list says of that very line what it is.
    if (line.tokens.length < 3 && !(beside.hint && beside.listed))
      return { column: 'unclear', reason: 'too-short', span: whole };
    if (beside.hint) return { column: beside.hint, reason: told, span: whole };
    return { column: 'objective', reason: 'aim-without-number', span };
  }
  if (kind === 'output') return { column: 'initiative', reason: 'thing-made', span };
  if (kind === 'activity') return { column: 'initiative', reason: 'effort-spent', span };
  const missing = beside.target ? undefined : missingTarget(line, kind);
  if (!missing) return { column: 'key-result', reason: 'change-measured', span };
  return metric
    ? { column: 'unclear', reason: 'change-without-number', span: measureAsked(line, missing) }
    : { column: 'objective', reason: 'aim-without-number', span };
}

const isTask = (line: Line): boolean => objectiveSaid(weighObjective(line, foundByRules(line))).is_task !== undefined;

/** A bare name, of a KPI, of an initiative or of an aim: the list is believed of it, its own line or column more than a heading above. */
function nameColumn(
  line: Line,
  verdict: Verdict,
  signs: readonly Sign[],
  { hint, listed }: Beside,
  told: Reason,
): Place | undefined {
  const weighed = weighName(line, verdict, signs);
  const alone = nameSaid(weighed);
  const said = hint && hint !== 'key-result' ? nameSaid(believed(weighed, hint, listed ? 8 : 4)) : alone;
  const whole = [0, line.text.length] as const;
  const named = hint ? undefined : weighed.share;
  // What opens with a verb may be no name at all.
  if (!said) return verdict.verb ? undefined : { column: 'unclear', reason: 'name-alone', span: whole, named };
  if (said === 'key-result') return undefined;
  if (said !== alone) return { column: said, reason: told, span: whole };
  // What it would be as a key result says the same, and why.
  const same = verdict.rule === lastResort ? undefined : sameByKind[verdict.kind];
  if (same?.column === said) return { ...same, span: verdict.span, named };
  return {
    column: said,
    reason: nameReasons[said],
    span: tellingWords(line, weighed.wordsFor(said) ?? whole, said === 'kpi' ? 'measure' : 'work'),
    named,
  };
}

const nameReasons = { kpi: 'measure-named', initiative: 'work-named', objective: 'aim-without-number' } as const;

const sameByKind: Readonly<Record<Kind, Pick<Entry, 'column' | 'reason'> | undefined>> = {
  bau_kpi: { column: 'kpi', reason: 'level-to-hold' },
  output: { column: 'initiative', reason: 'thing-made' },
  activity: { column: 'initiative', reason: 'effort-spent' },
  impact: undefined,
};

/** "N/A", "tbd": a place left empty. */
const nothingSaid = /^\W*(?:n\W?a|n\W?c|tbd|tbc|todo|néant|none|aucune?|rien|\p{L}{0,1})\W*$/iu;

function entryOf(raw: string, beside: Beside, around: Language): Found | undefined {
  const { text: whole, owner, done, due, marked, doubtful } = cleanLine(beginning(raw, longestLine * 2));
  const text = beginning(whole, longestLine);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const lang = languageOf(text, around);
  const hint = marked ?? beside.hint;
  const found = {
    text,
    row: beside.row,
    lang,
    heading: beside.heading,
    owner: owner ?? beside.owner,
    done: done ?? beside.done,
    due: due ?? beside.due,
    baseline: beside.baseline,
    target: beside.target,
  };
  const withDoubt = beginning(doubtful?.around(text) ?? text, longestLine);
  const unclear = (reason: Reason): Found => ({
    ...found,
    text: withDoubt,
    column: 'unclear',
    reason,
    span: [0, withDoubt.length],
  });
  if (raw.length > longestLine) return unclear('too-long');
  if (isFormula(text)) return unclear('formula');
  if ((text.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2) return unclear('other-script');
  const as = { ...beside, hint, listed: beside.listed || marked !== undefined };
  const line = lineOf(text, lang);
  const place = columnOf(line, as);
  if (doubtful === undefined) return { ...found, ...place };
  const apart = setApart(doubtful, place, line, beside);
  return apart
    ? { ...found, ...place, ...apart }
    : { ...found, text: withDoubt, ...columnOf(lineOf(withDoubt, lang), as) };
}

/** "70%" of a work is what is done of it, "92%" of a measure where it stands; of a change it says how much, and stays in its words. */
function setApart(
  { what, said, bracketed }: NonNullable<Cleaned['doubtful']>,
  { column, reason }: Place,
  line: Line,
  beside: Beside,
): Partial<Pick<Entry, 'done' | 'due' | 'baseline'>> | undefined {
  const counts = line.numbers.quantities.length > 0;
  if (what === 'due') return column === 'initiative' || (column === 'key-result' && counts) ? { due: said } : undefined;
  if (column === 'initiative') return { done: said };
  const moves = reason === 'change-without-number' || (column === 'key-result' && counts);
  const stands = column === 'kpi' || (moves && bracketed);
  return stands && !beside.baseline ? { baseline: said } : undefined;
}

/** What stands above a line. */
type Above = {
  readonly heading: string | null;
  readonly hint: Hint | undefined;
  /** The lines under the heading have a bullet or a number: one that has none is not among them. */
  readonly bulleted: boolean;
  /** Where the heading has a mark itself: only what stands deeper is under it. */
  readonly depth: Depth | undefined;
  /** It is an objective of the list: no other stands under it. */
  readonly aim: boolean;
  /** What is taken up again where the lines of the heading end. */
  readonly above: Above | undefined;
};

const nothing: Above = {
  heading: null,
  hint: undefined,
  bulleted: false,
  depth: undefined,
  aim: false,
  above: undefined,
};

/** What was found so far, and what stands above the next line. */
type Reading = {
  readonly found: Found[];
  readonly notes: CellNote[];
  readonly titles: PastedLine[];
  under: Above;
  /** "Churn", "OTIF": a line that does not tell its language speaks that of the line before, the first one that of the list. */
  lang: Language;
  leftAside: number;
  readonly told: (more: number) => void;
};

function begin(of: number, beginningOf: string, told: Told | undefined): Reading {
  let read = 0;
  return {
    found: [],
    notes: [],
    titles: [],
    under: nothing,
    lang: languageOf(beginningOf, 'fr'),
    leftAside: 0,
    told: (more) => {
      const before = read;
      read += more;
      if (Math.floor(read / toldEvery) > Math.floor(before / toldEvery)) told?.(read, of);
    },
  };
}

function ended({ found, notes, titles, leftAside }: Reading, ofMail: number): SortedList {
  const groups = nearDuplicates(found.map((entry) => entry.text));
  const entries = lentByList(found).map(({ named: _, ...entry }, i) => ({ ...entry, alike: groups[i] ?? null }));
  return { entries, leftAside, ofMail, notes, titles };
}

/** Sorts a pasted list: text, a mail's HTML, or cells copied from a sheet. */
export function sortText(pasted: string, told?: Told): SortedList {
  const text = plainText(pasted.slice(0, longestPaste));
  const { blocks, ofMail } = pastedBlocks(text);
  const count = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.lines : block.rows).length, 0);
  const reading = begin(Math.min(count, mostLines), beginning(text, tellsItsLanguage), told);
  for (const block of blocks) {
    if (block.kind === 'table') {
      const rows = block.rows.map(({ cells }) => cells);
      readRows(reading, rows, (at) => block.rows[at]!.row);
    } else readLines(reading, block.lines);
  }
  return ended(reading, ofMail);
}

function readLines(reading: Reading, written: readonly PastedLine[]): void {
  const { found } = reading;
  // A rule drawn between lines parts them, as an empty line does.
  const lines = written.filter(({ text }) => text.length > longestLine || /\p{L}/u.test(text));
  reading.told(written.length - lines.length);
  for (const [at, { text: raw, row }] of lines.entries()) {
    if (found.length >= mostLines) {
      reading.leftAside++;
      continue;
    }
    reading.told(1);
    leaveWhile(reading, ({ depth }) => depth !== undefined && !isDeeper(depthOf(raw), depth));
    const title = titleAt(at, lines);
    if (title !== undefined) {
      reading.titles.push({ text: title, row });
      // "KPIs:", then "1. Quality" over its lines: these are KPIs still.
      const hint = hintOf(title) ?? (overDeeper(at, lines) ? reading.under.hint : undefined);
      reading.under = opened({ heading: title, hint, aim: false }, reading.under, at, lines);
      continue;
    }
    const marked = () => cleanLine(beginning(raw, longestLine * 2)).marked;
    if (reading.under.bulleted && !isBulleted(raw) && marked() === undefined) reading.under = nothing;
    if (reading.under.aim && marked() === 'objective') leaveWhile(reading, ({ aim }) => aim);
    const { heading, hint } = reading.under;
    const beside = { row, heading, hint, listed: false, baseline: undefined, target: undefined };
    const entry = entryOf(raw, beside, reading.lang);
    if (raw.length > longestLine) reading.notes.push({ what: 'too-long', row, column: null, length: raw.length });
    if (!entry) continue;
    reading.lang = entry.lang;
    found.push(entry);
    // Its key results and its initiatives follow, whatever the section it stands in.
    if (entry.column === 'objective' && (marked() === 'objective' || overItsLines(at, lines)))
      reading.under = opened({ heading: entry.text, hint: undefined, aim: true }, reading.under, at, lines);
  }
}

function leaveWhile(reading: Reading, ends: (under: Above) => boolean): void {
  while (ends(reading.under)) reading.under = reading.under.above ?? nothing;
}

/** The line at a place, from now on above those that follow. */
function opened(
  line: Pick<Above, 'heading' | 'hint' | 'aim'>,
  before: Above,
  at: number,
  lines: readonly PastedLine[],
): Above {
  const depth = overDeeper(at, lines) ? depthOf(lines[at]!.text) : undefined;
  const comesBack = depth !== undefined || line.aim;
  return { ...line, bulleted: overBullets(at, lines), depth, above: comesBack ? before : undefined };
}

function readRows(reading: Reading, rows: readonly (readonly Cell[])[], rowOf = (at: number) => at): void {
  const lines = tableLines(rows);
  const room = Math.max(0, mostLines - reading.found.length);
  reading.leftAside += Math.max(0, lines.length - room);
  for (const note of emptyFormulas(rows)) reading.notes.push({ ...note, what: 'formula', row: rowOf(note.row) });
  for (const { text, row: at, column, hint, heading, owner, baseline, target } of lines.slice(0, room)) {
    reading.told(1);
    const row = rowOf(at);
    if (text.length > longestLine) reading.notes.push({ what: 'too-long', row, column, length: text.length });
    const above = heading === null && hint !== 'objective' ? reading.under.heading : heading;
    const beside = { row, hint, listed: hint !== undefined, owner, baseline, target };
    const title = above === null ? null : beginning(above, longestLine);
    const entry = entryOf(text, { ...beside, heading: title }, reading.lang);
    if (!entry) continue;
    reading.lang = entry.lang;
    reading.found.push(entry);
  }
}

/** Sorts the rows of a sheet: header found wherever it stands, objectives carried down merged rows. */
export function sortRows(rows: readonly (readonly Cell[])[], told?: Told): SortedList {
  const cells = rows.slice(0, 40).flatMap((row) => row.map((cell) => beginning(String(cell ?? ''), longestLine)));
  const reading = begin(Math.min(rows.length, mostLines), beginning(cells.join('\n'), tellsItsLanguage), told);
  readRows(reading, rows);
  return ended(reading, 0);
}
