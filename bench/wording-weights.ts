import { readFileSync, writeFileSync } from 'node:fs';
import { missingBaseline } from '../src/wording/flags/baseline.ts';
import { factsIn } from '../src/wording/kind.ts';
import type { Kind } from '../src/wording/kind-rules/rule.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { lineOf } from '../src/wording/line.ts';
import { clearlyImpact } from '../src/wording/read-line.ts';
import { decide } from '../src/wording/weighing/decide.ts';
import { type Facts, signsOfFacts } from '../src/wording/weighing/facts.ts';
import { isRuling, isSure } from '../src/wording/weighing/sure.ts';
import { kindsWeighed, readWeights, weigh } from '../src/wording/weighing/weigh.ts';
import { signsOfWords } from '../src/wording/weighing/words-said.ts';

/**
 * Learns the weights of src/wording/weighing/weights.ts from the labelled lines of src/wording (docs/decisions/0093).
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
  readFileSync(new URL(file, import.meta.url), 'utf8')
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

/** Lines that taught the rules count half: the rules are right about them more often than about others. */
const lines: Labelled[] = [
  ...rows('../src/wording/published-lines.txt').flatMap(
    ([, lang, type, force, kind, flags = '', source = '', ...text]) =>
      type === 'kr'
        ? [labelled(lang, kind, source, text, force === 'in_force', 1, true, flags.includes('no_baseline'))]
        : [],
  ),
  ...rows('../src/wording/written-lines.txt').flatMap(([lang, type, kind, , ...text]) =>
    type === 'kr' ? [labelled(lang, kind, 'written', text, false, 0.5, false)] : [],
  ),
  ...rows('../src/wording/kind-lines.txt').map(([lang, kind, source = '', ...text]) =>
    labelled(lang, kind, source, text, false, 1, false),
  ),
];

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

const leastSeen = 3;
const strength = 0.15;
const rounds = 400;
const leastWeight = 0.08;

/** Multinomial logistic regression with a penalty on large weights, by gradient with momentum per weight (Adam). */
function learn(sample: readonly { line: Labelled; signs: readonly string[] }[]): string {
  const seen = new Map<string, number>();
  for (const { signs } of sample) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= leastSeen).map(([sign]) => sign);
  const places = new Map(names.map((name, at) => [name, at + 1]));
  const width = kindsWeighed.length;
  const examples = sample.map(({ line, signs }) => ({
    // Place 0 is what every line has: how common each kind is.
    at: Uint32Array.from([0, ...signs.flatMap((sign) => places.get(sign) ?? [])]),
    kind: kindsWeighed.indexOf(line.kind),
    trust: line.trust,
  }));
  const size = (names.length + 1) * width;
  const [weights, slope, speed, swing] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const sums = new Float64Array(width);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < size; i++) slope[i] = i < width ? 0 : weights[i]!;
    for (const { at, kind, trust } of examples) {
      sums.fill(0);
      for (const place of at) for (let k = 0; k < width; k++) sums[k]! += weights[place * width + k]!;
      const most = Math.max(...sums);
      let total = 0;
      for (let k = 0; k < width; k++) total += sums[k] = Math.exp(sums[k]! - most);
      for (let k = 0; k < width; k++) {
        const off = strength * trust * (sums[k]! / total - (k === kind ? 1 : 0));
        for (const place of at) slope[place * width + k]! += off;
      }
    }
    const pace = 0.05 / Math.sqrt(1 + round / 60);
    for (let i = 0; i < size; i++) {
      speed[i] = 0.9 * speed[i]! + 0.1 * slope[i]!;
      swing[i] = 0.99 * swing[i]! + 0.01 * slope[i]! ** 2;
      weights[i]! -= (pace * (speed[i]! / (1 - 0.9 ** round))) / (Math.sqrt(swing[i]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  const entries = ['', ...names].flatMap((name, place) => {
    const own = [...weights.subarray(place * width, (place + 1) * width)];
    const mean = own.reduce((a, b) => a + b, 0) / width;
    const shifted = own.map((weight) => weight - mean);
    if (name !== '' && Math.max(...shifted.map(Math.abs)) < leastWeight) return [];
    return [`${name}=${shifted.map((weight) => Math.round(weight * 20)).join(',')}`];
  });
  return entries.sort().join(';');
}

const sample = lines.map((line) => ({ line, signs: signsOf(line) }));

/** How often each rule was right at first sight, by language: "en a thing made:output" → 339 of 367. */
function trusted(of: typeof sample): Map<string, { right: number; of: number }> {
  const tally = new Map<string, { right: number; of: number }>();
  for (const { line } of of) {
    const facts = firstSight.get(`${line.lang} ${line.text}`);
    if (!facts) continue;
    const key = `${line.lang} ${facts.rule}`;
    const seen = tally.get(key) ?? { right: 0, of: 0 };
    tally.set(key, { right: seen.right + (facts.kind === line.kind ? 1 : 0), of: seen.of + 1 });
  }
  return tally;
}

if (process.argv.includes('--check')) check();
else {
  const written = learn(sample);
  const wrapped = written.replace(/(.{1,136});/g, '$1;\n');
  const sure = [...trusted(sample)]
    .filter(([rule, seen]) => isSure(kindSaid(rule), seen))
    .map(([rule, seen]) => `${rule}=${seen.right}/${seen.of}`)
    .sort();
  writeFileSync(
    new URL('../src/wording/weighing/weights.ts', import.meta.url),
    `/** Made by bench/wording-weights.ts from the labelled lines (docs/decisions/0093). */

/** Rules that were right at first sight often enough, with how many times: nothing is weighed against them. */
export const sureRules = \`${sure.join(';\n')}\`;

/** What each sign adds to impact, output, activity and bau_kpi, in twentieths. */
export const weights = \`${wrapped}\`;
`,
  );
  console.log(`${sure.length} sure rules; ${written.split(';').length} weights, from ${sample.length} lines`);
}

function check(): void {
  const sources = [...new Set(lines.filter(({ published }) => published).map(({ source }) => source))];
  // An order that depends on nothing but the names, and puts no two of one place together.
  const fold = new Map(sources.sort((a, b) => scrambled(a) - scrambled(b)).map((source, i) => [source, i % 8]));
  const read: { line: Labelled; rules: Kind; weighed: Kind; impact: number }[] = [];
  for (let part = 0; part < 8; part++) {
    const taught = sample.filter(({ line }) => fold.get(line.source) !== part);
    const known = readWeights(learn(taught));
    const trust = trusted(taught);
    for (const { line, signs } of sample.filter(({ line }) => line.published && fold.get(line.source) === part)) {
      const rules = signs.find((sign) => sign.startsWith(`${line.lang} kind `))!.slice(8) as Kind;
      const { share } = weigh(
        signs.map((sign) => ({ sign })),
        known,
      );
      const rule = signs[0]!.slice(8);
      const seen = trust.get(`${line.lang} ${rule}`) ?? { right: 0, of: 0 };
      read.push({
        line,
        rules,
        weighed: isRuling(rule) || isSure(rules, seen) ? rules : decide(share),
        impact: share.impact,
      });
    }
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
          (by === 'rules' || r.impact >= clearlyImpact) &&
          missingBaseline(lineOf(r.line.text, r.line.lang)),
      );
      const missing = own.filter(({ line }) => line.noBaseline).length;
      const right = asked.filter(({ line }) => line.noBaseline).length;
      console.log(
        `${lang} ${by.padEnd(8)} no_baseline P ${(right / asked.length).toFixed(3)} R ${(right / missing).toFixed(3)}`,
      );
    }
}

function kindSaid(rule: string): Kind {
  return rule.split(':')[1] as Kind;
}

function scrambled(text: string): number {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0;
  return sum;
}
