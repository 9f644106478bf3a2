import { writeFileSync } from 'node:fs';
import type { Language } from '../src/wording/lexicon.ts';
import { steps } from '../src/wording/weighing/weights.ts';

/** A line's signs, what holds of it (one column each, 0 or 1), and how much it is to be believed of each. */
export type Example = {
  readonly signs: readonly string[];
  /** Places of the line, each with its signs, any of which may make it hold: instead of the signs of the line as one. */
  readonly places?: readonly (readonly string[])[];
  readonly holds: readonly number[];
  readonly trust: readonly number[];
};

export type Learning = {
  /** What common words begin with: `en `. */
  readonly base: string;
  /** `one`: exactly one column holds. `each`: every column for itself. */
  readonly columns: 'one' | 'each';
  /** How little large weights cost: less where there are fewer lines to learn from. */
  readonly strength: number;
  /** What a page can carry: the signs that weigh most over the lines they are in. */
  readonly most: number;
};

const leastSeen = 3;
const rounds = 300;

/** Weights as src/wording/weighing/weights.ts reads them. */
export function learnt(examples: readonly Example[], how: Learning): string {
  const seen = new Map<string, number>();
  for (const { signs, places } of examples)
    for (const sign of places ? new Set(places.flat()) : signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= leastSeen).map(([sign]) => sign);
  const width = examples[0]!.holds.length;
  const all = fitted(examples, names, how);
  const worth = (at: number) =>
    Math.max(...all.slice((at + 1) * width, (at + 2) * width).map(Math.abs)) * Math.sqrt(seen.get(names[at]!)!);
  const kept = names
    .map((name, at) => ({ name, worth: worth(at) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, how.most)
    .map(({ name }) => name);
  const weights = fitted(examples, kept, how);
  const entry = (name: string, place: number) =>
    `${name}=${[...weights.subarray(place * width, (place + 1) * width)].map((one) => Math.round(one * steps)).join(',')}`;
  return [entry(how.base, 0), ...kept.map((name, at) => entry(name, at + 1)).sort()].join(';');
}

/**
 * Logistic regression with a penalty on large weights, by gradient with momentum per weight (Adam). The signs of a
 * line weigh together the same however many they are. Place 0 is how common each column is.
 */
function fitted(examples: readonly Example[], names: readonly string[], how: Learning): Float64Array {
  const width = examples[0]!.holds.length;
  const order = new Map(names.map((name, at) => [name, at + 1]));
  const lines = examples.map(({ signs, places = [signs], holds, trust }) => ({
    places: places.map((signs) => {
      const at = Uint32Array.from(signs.flatMap((sign) => order.get(sign) ?? []));
      return { at, each: 1 / Math.sqrt(at.length || 1), sums: new Float64Array(width) };
    }),
    holds,
    trust,
  }));
  const size = (names.length + 1) * width;
  const [weights, slope, speed, swing] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const together = new Float64Array(width);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < size; i++) slope[i] = i < width ? 0 : weights[i]! / how.strength;
    for (const { places, holds, trust } of lines) {
      for (const { at, each, sums } of places) {
        sums.fill(0);
        for (let i = 0; i < at.length; i++) for (let k = 0; k < width; k++) sums[k]! += weights[at[i]! * width + k]!;
        for (let k = 0; k < width; k++) sums[k] = weights[k]! + sums[k]! * each;
      }
      anyOf(places, together);
      likely(together, how.columns);
      for (let k = 0; k < width; k++) {
        const off = trust[k]! * (together[k]! - holds[k]!);
        slope[k]! += off;
        for (const { at, each, sums } of places)
          for (let i = 0; i < at.length; i++) slope[at[i]! * width + k]! += off * each * sums[k]!;
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

/** The sums of several places as one, and what part each has in it, in place of its own: the likeliest speaks most. */
function anyOf(places: readonly { readonly sums: Float64Array }[], together: Float64Array): void {
  for (let k = 0; k < together.length; k++) {
    const most = Math.max(...places.map(({ sums }) => sums[k]!));
    let parts = 0;
    for (const { sums } of places) parts += sums[k] = Math.exp(sums[k]! - most);
    for (const { sums } of places) sums[k]! /= parts;
    together[k] = most + Math.log(parts);
  }
}

/** Sums become chances, in place. */
export function likely(sums: Float64Array, columns: Learning['columns']): void {
  if (columns === 'each') {
    for (let k = 0; k < sums.length; k++) sums[k] = 1 / (1 + Math.exp(-sums[k]!));
    return;
  }
  const most = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < sums.length; k++) total += sums[k] = Math.exp(sums[k]! - most);
  for (let k = 0; k < sums.length; k++) sums[k]! /= total;
}

/** What was learnt of each language, written into the file of the product that holds it (`target`: weights-target-en.ts), in lines that can be read in a diff. */
export function writeWeights(of: string, says: string, learn: (lang: Language) => string): void {
  for (const [lang, language] of [
    ['en', 'english'],
    ['fr', 'french'],
  ] as const) {
    const file = `weights-${of === '' ? '' : `${of}-`}${lang}.ts`;
    const name = `${language}${of.slice(0, 1).toUpperCase()}${of.slice(1)}Weights`;
    const written = learn(lang);
    writeFileSync(
      new URL(`../src/wording/weighing/${file}`, import.meta.url),
      `/** ${says} */\nexport const ${name} = \`${written.replace(/(.{1,620});/g, '$1;\n')}\`;\n`,
    );
    console.log(`${file}: ${written.split(';').length} weights`);
  }
}
