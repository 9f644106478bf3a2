import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Kind } from '../src/wording/kind-rules/rule.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { once } from '../src/wording/once.ts';
import type { Flag, GoalType } from '../src/wording/read-line.ts';

/** A goal with what a reader said of it, from bench/wording-lines or from the development set. */
export type LabelledLine = {
  readonly from: 'published' | 'said-in-french' | 'written' | 'kinds' | 'development';
  readonly lang: Language;
  readonly type: GoalType;
  readonly kind: Kind | undefined;
  readonly flags: readonly Flag[];
  readonly inForce: boolean;
  readonly source: string;
  /** Published lines came in batches (docs/decisions/0030). */
  readonly batch: number | undefined;
  readonly text: string;
  /** A second reader, who saw the text alone, said the same of its kind, something else, or was not asked. */
  readonly again: 'same' | 'other' | 'unasked';
  /** The second reader was in no doubt of it (of the flags, for an objective). */
  readonly sure: boolean;
  /** The flags a second reader gave, where one was asked. */
  readonly flagsAgain: readonly string[] | undefined;
  /** Whether a second reader, asked for nothing else, read two results in it. */
  readonly compoundAgain: 'yes' | 'perhaps' | 'hardly' | 'no' | undefined;
};

/** Two readers say the same of a flag, or only one was asked. */
export const undisputed = ({ flags, flagsAgain }: LabelledLine, flag: Flag): boolean =>
  !flagsAgain || (!flagsAgain.includes('x') && flags.includes(flag) === flagsAgain.includes(flag));

export const rows = (file: string) =>
  readFileSync(new URL(`wording-lines/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('|'));

type Said = Partial<Omit<LabelledLine, 'lang' | 'type' | 'kind' | 'flags'>> & Pick<LabelledLine, 'from' | 'text'>;

function labelled(lang = '', type = '', kind = '', flags = '', said: Said): LabelledLine {
  return {
    source: 'written',
    batch: undefined,
    inForce: false,
    again: 'unasked',
    sure: false,
    flagsAgain: undefined,
    compoundAgain: undefined,
    ...said,
    lang: lang as Language,
    type: type as GoalType,
    kind: (kind || undefined) as Kind | undefined,
    flags: flags.split(',').filter(Boolean) as Flag[],
  };
}

/** `=` the same, `=?` the same in doubt, nothing: not asked; else what was said instead. */
function kindAgain(said: string): Pick<LabelledLine, 'again' | 'sure'> {
  return { again: said === '' ? 'unasked' : said.startsWith('=') ? 'same' : 'other', sure: said === '=' };
}

/** "no_target,compound?,-vague": given, given in doubt, not given but nearly. */
const given = (said: string) =>
  said
    .split(',')
    .filter((flag) => flag !== '' && !flag.startsWith('-'))
    .map((flag) => flag.replace('?', ''));

function secondReading(type = '', flags = '', said = ''): Pick<LabelledLine, 'again' | 'sure' | 'flagsAgain'> {
  const [first = '', ofFlags] = said.split('/');
  if (type === 'kr') return { ...kindAgain(first), flagsAgain: ofFlags === undefined ? undefined : given(ofFlags) };
  const flagsAgain = first === '' ? undefined : given(first.startsWith('=') ? flags : first);
  return { again: 'unasked', sure: first === '=', flagsAgain };
}

/** A text by the first letters of its print: short, and the same wherever the text stands. */
const keyOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** `key|y`, `y?`, `n?` or `n`. */
const compoundAgain = once(
  () =>
    new Map(
      rows('compound-again.txt').map(([key = '', said = '']) => [
        key,
        ({ y: 'yes', 'y?': 'perhaps', 'n?': 'hardly', n: 'no' } as const)[said],
      ]),
    ),
);

const published = () =>
  rows('published.txt').map(([batch, lang, type, provenance, kind, flags, again, source = '', ...text]) =>
    labelled(lang, type, kind, flags, {
      from: 'published',
      batch: Number(batch),
      source,
      inForce: provenance === 'in_force',
      text: text.join('|'),
      compoundAgain: type === 'kr' ? compoundAgain().get(keyOf(text.join('|'))) : undefined,
      ...secondReading(type, flags, again),
    }),
  );

/** The English lines that were said in French too, with what was said. */
export function inBothLanguages(): { readonly english: LabelledLine; readonly french: string }[] {
  const said = new Map<string, string[]>();
  for (const [key = '', french = ''] of rows('said-in-french.txt')) said.set(key, [...(said.get(key) ?? []), french]);
  // A text published twice was said twice: each time with its own words, where they differ.
  return published()
    .filter(({ lang }) => lang === 'en')
    .flatMap((english) => {
      const own = said.get(keyOf(english.text));
      const french = own && own.length > 1 ? own.shift() : own?.[0];
      return french ? [{ english, french }] : [];
    });
}

const saidInFrench = () =>
  inBothLanguages().map(
    ({ english, french }): LabelledLine => ({ ...english, from: 'said-in-french', lang: 'fr', text: french }),
  );

const written = () =>
  ['written.txt', 'imagined.txt'].flatMap((file) =>
    rows(file).map(([lang, type, kind, flags, ...text]) =>
      labelled(lang, type, kind, flags, { from: 'written', text: text.join('|') }),
    ),
  );

const kindsAlone = () =>
  rows('kinds.txt').map(([lang, kind, source = '', ...text]) =>
    labelled(lang, 'kr', kind, '', { from: 'kinds', source, text: text.join('|') }),
  );

/** The lines WORDING.md comes with, where they are beside the project: they are not the project's to keep. */
function development(): LabelledLine[] {
  const file = new URL('../../shared/data/wording.jsonl', import.meta.url);
  if (!existsSync(file)) {
    console.log('the development set is not beside the project: its lines are left out');
    return [];
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ lang, type, kind, flags, provenance, source_key: source, text }) =>
      labelled(lang, type, kind, flags.join(), {
        from: 'development',
        source,
        inForce: provenance === 'in_force',
        text,
      }),
    );
}

export const labelledLines = (): LabelledLine[] => [
  ...published(),
  ...saidInFrench(),
  ...written(),
  ...development(),
  ...kindsAlone(),
];

/** Each part of the sources in turn: what the others teach, and its own published lines, to be read with that. */
export function* leftOutInTurn<Line extends { readonly labelled: Pick<LabelledLine, 'source' | 'from'> }>(
  lines: readonly Line[],
  inParts = 8,
  askedOf: readonly LabelledLine['from'][] = ['published'],
) {
  const parts = partsOf(
    lines.map(({ labelled }) => labelled),
    inParts,
  );
  for (let part = 0; part < inParts; part++) {
    const apart = ({ labelled }: Line) => parts.get(labelled.source) === part;
    yield {
      taught: lines.filter((one) => !apart(one)),
      asked: lines.filter((one) => askedOf.includes(one.labelled.from) && apart(one)),
    };
    console.log(`${part + 1} of ${inParts}`);
  }
}

/**
 * The lines WORDING.md comes with left out, wherever their text is found, and asked: as near as one comes here to others of whoever labelled them.
 * All at once, or each part of them in turn, whose others still teach: the lines one does not have are of the same places as these.
 */
export function* developmentLeftOut<Line extends { readonly labelled: Pick<LabelledLine, 'text' | 'from'> }>(
  lines: readonly Line[],
  inParts = 1,
): Generator<{ readonly taught: Line[]; readonly asked: Line[] }> {
  const said = ({ labelled }: Line) =>
    labelled.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (let part = 0; part < inParts; part++) {
    const asked = lines.filter((one) => one.labelled.from === 'development' && scrambled(said(one)) % inParts === part);
    const texts = new Set(asked.map(said));
    yield { taught: lines.filter((one) => !texts.has(said(one))), asked };
  }
}

/** How often a flag was said rightly, and how much of it was found. */
export function printFlag(name: string, lines: readonly { readonly said: boolean; readonly is: boolean }[]): void {
  const said = lines.filter((line) => line.said).length;
  const is = lines.filter((line) => line.is).length;
  const right = lines.filter((line) => line.said && line.is).length;
  const [precision, recall] = [right / said, right / is].map((share) => share.toFixed(2));
  console.log(
    `${name}: P ${precision} R ${recall} F ${((2 * right) / (said + is)).toFixed(3)} (${is} of ${lines.length})`,
  );
}

/** Every nth of the sources, in an order that depends on nothing but their names and puts no two of one place together. */
function partsOf(lines: readonly Pick<LabelledLine, 'source' | 'from'>[], parts: number): ReadonlyMap<string, number> {
  const sources = [...new Set(lines.filter(({ from }) => from === 'published').map(({ source }) => source))];
  return new Map(sources.sort((a, b) => scrambled(a) - scrambled(b)).map((source, i) => [source, i % parts]));
}

function scrambled(text: string): number {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0;
  return sum;
}
