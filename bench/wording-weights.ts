import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { missingBaseline } from '../src/wording/flags/baseline.ts';
import { factsIn } from '../src/wording/kind.ts';
import type { Kind } from '../src/wording/kind-rules/rule.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { lineOf } from '../src/wording/line.ts';
import { clearlyImpact } from '../src/wording/read-line.ts';
import { decide } from '../src/wording/weighing/decide.ts';
import { type Facts, signsOfFacts } from '../src/wording/weighing/facts.ts';
import { isRuling } from '../src/wording/weighing/ruling.ts';
import { kindsWeighed, readWeights, steps, weigh } from '../src/wording/weighing/weigh.ts';
import { signsOfWords } from '../src/wording/weighing/words-said.ts';

/**
 * Learns the weights of src/wording/weighing/weights-en.ts and -fr.ts from the labelled lines of bench/wording-lines (docs/decisions/0093, 0103).
 * node bench/wording-weights.ts            writes them
 * node bench/wording-weights.ts --check    leaves each eighth of the sources out in turn, and prints how well it is read
 */
type Labelled = {
  lang: Language;
  kind: Kind;
  source: string;
  force: boolean;
  text: string;
  trust: number;
  published: boolean;
  noBaseline: boolean;
};

const rows = (file: string) =>
  readFileSync(new URL(`wording-lines/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('|'));

/** What the rules found before the line had taught them anything. */
const firstSight = new Map(
  rows('first-sight.txt').map(
    ([
      lang,
      rule = '',
      said = '',
      verb = '',
      object = '',
      counted = '',
      subject = '',
      quantity = '',
      marks = '',
      ...text
    ]) => {
      const facts: Facts = {
        rule,
        kind: rule.split(':')[1] as Kind,
        said: said.split(';').filter(Boolean),
        verb,
        object,
        counted,
        subject,
        quantity,
        marks,
      };
      return [`${lang} ${text.join('|')}`, facts];
    },
  ),
);

/** Lines that taught the rules count half, as the rules are right about them more often than about others; so do lines nobody set as a goal. */
const lines: Labelled[] = [
  ...rows('published.txt').flatMap(([, lang, type, force, kind, flags = '', source = '', ...text]) =>
    type === 'kr'
      ? [labelled(lang, kind, source, text, force === 'in_force', 1, true, flags.includes('no_baseline'))]
      : [],
  ),
  ...['written.txt', 'imagined.txt'].flatMap((file) =>
    rows(file).flatMap(([lang, type, kind, , ...text]) =>
      type === 'kr' ? [labelled(lang, kind, 'written', text, false, 0.5, false)] : [],
    ),
  ),
  ...development().flatMap(({ lang, type, kind, text, source_key, provenance }) =>
    type === 'kr' ? [labelled(lang, kind, source_key, [text], provenance === 'in_force', 0.3, false)] : [],
  ),
  ...rows('kinds.txt').map(([lang, kind, source = '', ...text]) => labelled(lang, kind, source, text, false, 1, false)),
];

/** The lines WORDING.md comes with, where they are beside the project: they are not the project's to keep. */
function development(): {
  lang: string;
  type: string;
  kind?: string;
  text: string;
  source_key: string;
  provenance: string;
}[] {
  const file = new URL('../../shared/data/wording.jsonl', import.meta.url);
  if (!existsSync(file)) {
    console.log('the development set is not beside the project: its lines are left out');
    return [];
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function labelled(
  lang: string | undefined,
  kind: string | undefined,
  source: string,
  text: string[],
  force: boolean,
  trust: number,
  published: boolean,
  noBaseline = false,
): Labelled {
  return {
    lang: lang as Language,
    kind: kind as Kind,
    source,
    force,
    text: text.join('|'),
    trust,
    published,
    noBaseline,
  };
}

function signsOf({ lang, text }: Labelled): string[] {
  const line = lineOf(text, lang);
  const facts = firstSight.get(`${lang} ${text}`) ?? factsIn(line);
  return [...signsOfFacts(facts, lang), ...signsOfWords(line).map(({ sign }) => sign)];
}

type Sample = readonly { line: Labelled; signs: readonly string[] }[];

const leastSeen = 3;
/** How little large weights cost: less where there are fewer lines to learn from. */
const strength: Readonly<Record<Language, number>> = { en: 20, fr: 5 };
const rounds = 300;
/** What a page can carry: the signs that weigh most over the lines they are in. */
const mostKept: Readonly<Record<Language, number>> = { en: 6000, fr: 3000 };

const languages = ['en', 'fr'] as const;

/** Each language for itself: they share no sign. */
function learn(sample: Sample, lang: Language): string {
  const own = sample.filter(({ line }) => line.lang === lang);
  const seen = new Map<string, number>();
  for (const { signs } of own) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= leastSeen).map(([sign]) => sign);
  const all = fitted(own, names, lang);
  const worth = (at: number) =>
    Math.max(...all.slice((at + 1) * width, (at + 2) * width).map(Math.abs)) * Math.sqrt(seen.get(names[at]!)!);
  const kept = names
    .map((name, at) => ({ name, worth: worth(at) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostKept[lang])
    .map(({ name }) => name);
  const weights = fitted(own, kept, lang);
  const entry = (name: string, place: number) =>
    `${name}=${[...weights.subarray(place * width, (place + 1) * width)].map((one) => Math.round(one * steps)).join(',')}`;
  return [entry(`${lang} `, 0), ...kept.map((name, at) => entry(name, at + 1)).sort()].join(';');
}

const width = kindsWeighed.length;

/**
 * Multinomial logistic regression with a penalty on large weights, by gradient with momentum per weight (Adam). The signs of a
 * line weigh together the same however many they are. Place 0 is how common each kind is; weights of a sign add up to zero.
 */
function fitted(sample: Sample, names: readonly string[], lang: Language): Float64Array {
  const places = new Map(names.map((name, at) => [name, at + 1]));
  const examples = sample.map(({ line, signs }) => {
    const at = Uint32Array.from(signs.flatMap((sign) => places.get(sign) ?? []));
    return { at, each: 1 / Math.sqrt(at.length || 1), kind: kindsWeighed.indexOf(line.kind), trust: line.trust };
  });
  const size = (names.length + 1) * width;
  const [weights, slope, speed, swing] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const sums = new Float64Array(width);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < size; i++) slope[i] = i < width ? 0 : weights[i]! / strength[lang];
    for (const { at, each, kind, trust } of examples) {
      sums.fill(0);
      for (let i = 0; i < at.length; i++) for (let k = 0; k < width; k++) sums[k]! += weights[at[i]! * width + k]!;
      for (let k = 0; k < width; k++) sums[k] = weights[k]! + sums[k]! * each;
      const most = Math.max(...sums);
      let total = 0;
      for (let k = 0; k < width; k++) total += sums[k] = Math.exp(sums[k]! - most);
      for (let k = 0; k < width; k++) {
        const off = trust * (sums[k]! / total - (k === kind ? 1 : 0));
        slope[k]! += off;
        for (let i = 0; i < at.length; i++) slope[at[i]! * width + k]! += off * each;
      }
    }
    const pace = 0.4 / Math.sqrt(1 + round / 40);
    for (let i = 0; i < size; i++) {
      speed[i] = 0.9 * speed[i]! + 0.1 * slope[i]!;
      swing[i] = 0.99 * swing[i]! + 0.01 * slope[i]! ** 2;
      weights[i]! -= (pace * (speed[i]! / (1 - 0.9 ** round))) / (Math.sqrt(swing[i]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

const sample = lines.map((line) => ({ line, signs: signsOf(line) }));

if (process.argv.includes('--check')) check();
else {
  for (const lang of languages) {
    const written = learn(sample, lang);
    const name = { en: 'englishWeights', fr: 'frenchWeights' }[lang];
    writeFileSync(
      new URL(`../src/wording/weighing/weights-${lang}.ts`, import.meta.url),
      `/** Made by bench/wording-weights.ts from the labelled lines (docs/decisions/0103): what each sign adds to impact, output, activity and bau_kpi. */
export const ${name} = \`${written.replace(/(.{1,620});/g, '$1;\n')}\`;
`,
    );
    console.log(`${lang}: ${written.split(';').length} weights`);
  }
  console.log(`from ${sample.length} lines`);
}

function check(): void {
  const sources = [...new Set(lines.filter(({ published }) => published).map(({ source }) => source))];
  // An order that depends on nothing but the names, and puts no two of one place together.
  const fold = new Map(sources.sort((a, b) => scrambled(a) - scrambled(b)).map((source, i) => [source, i % 8]));
  const read: { line: Labelled; rules: Kind; weighed: Kind; share: Readonly<Record<Kind, number>> }[] = [];
  for (let part = 0; part < 8; part++) {
    const taught = sample.filter(({ line }) => fold.get(line.source) !== part);
    const known = new Map(languages.flatMap((lang) => [...readWeights(learn(taught, lang))]));
    for (const { line, signs } of sample.filter(({ line }) => line.published && fold.get(line.source) === part)) {
      const rules = signs.find((sign) => sign.startsWith(`${line.lang} kind `))!.slice(8) as Kind;
      const { share } = weigh(
        signs.map((sign) => ({ sign })),
        line.lang,
        known,
      );
      const weighed = isRuling(signs[0]!.slice(8)) ? rules : decide(share);
      read.push({ line, rules, weighed, share });
    }
    console.log(`${part + 1} of 8`);
  }
  for (const by of ['rules', 'weighed'] as const)
    for (const lang of ['en', 'fr'] as const) {
      const own = read.filter(({ line }) => line.lang === lang);
      const share = (of: typeof own) => (of.filter((r) => r[by] === r.line.kind).length / of.length).toFixed(3);
      const precision = (kind: Kind) => share(own.filter((r) => r[by] === kind));
      console.log(
        `${lang} ${by.padEnd(8)} kind ${share(own)} in force ${share(own.filter(({ line }) => line.force))}`,
        ...kindsWeighed.map((kind) => `${kind} P ${precision(kind)}`),
        `n ${own.length}`,
      );
      const asked = own.filter(
        (r) =>
          r[by] === 'impact' &&
          (by === 'rules' || r.share.impact >= clearlyImpact) &&
          missingBaseline(lineOf(r.line.text, r.line.lang)),
      );
      const missing = own.filter(({ line }) => line.noBaseline).length;
      const right = asked.filter(({ line }) => line.noBaseline).length;
      console.log(
        `${lang} ${by.padEnd(8)} no_baseline P ${(right / asked.length).toFixed(3)} R ${(right / missing).toFixed(3)}`,
      );
    }
}

function scrambled(text: string): number {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0;
  return sum;
}
