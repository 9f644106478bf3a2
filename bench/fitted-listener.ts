import { levels, meanings, memory, netStep, sums, type WrittenListener } from '../src/wording/listening/listener.ts';
import { chanceOf } from '../src/wording/weighing/weights.ts';
import { type Example, type Learning, likely } from './fitted-weights.ts';
import { backProduct, normal, product, seeded, Trained } from './trained-numbers.ts';

/** A line's words in order, what holds of it, and how much it is to be believed of each: of a key result one kind, of an objective each flag for itself. */
export type HeardLine = Pick<Example, 'holds' | 'trust'> & {
  readonly words: readonly string[];
  readonly columns: Learning['columns'];
};

/** What words mean elsewhere: vectors of a hundred numbers, the commonest words first. */
export type Vectors = ReadonlyMap<string, readonly number[]>;

/** Kinds of a key result, and as many flags of an objective. */
const told = 4;
const rounds = 12;
const batch = 64;
/** Words of other texts that are known though no line holds them. */
const commonest = 6000;
/** What is left out of each line in turn while it is learnt: words unheard, meanings and memories not felt. */
const unheard = 0.1;
const unfelt = 0.3;
/** How far from sure a line leaves: nobody is ever right of all. */
const smoothing = { one: 0.05, each: 0.04 } as const;
/** There are ten times fewer objectives: each is heard three times a round. */
const times = { one: 1, each: 3 } as const;
const size = 100;

/**
 * Learns a listener by gradient through the line (Adam, its pace rising then falling), and keeps the mean of the second half of what was learnt.
 * Words start from their vectors; what is kept of them is eight levels in each of the places of src/wording/listening.
 */
export function learntListener(lines: readonly HeardLine[], vectors: Vectors): WrittenListener {
  const random = seeded(1);
  const words = vocabulary(lines, vectors);
  const places = new Map(words.map((word, at) => [word, at]));
  const table = new Trained(words.length * size, 1e-3);
  startFrom(table.values, words, vectors, random);
  const spread = (count: number, width: number) => {
    const trained = new Trained(count, 3e-3);
    for (let i = 0; i < count; i++) trained.values[i] = (2 * random() - 1) * width;
    return trained;
  };
  const view = new Trained(meanings * size, 3e-3);
  for (let i = 0; i < view.values.length; i++) view.values[i] = 0.15 * normal(random);
  const near = 1 / Math.sqrt(memory);
  const ways = [0, 1].map(() => ({
    taken: spread(sums * meanings, near),
    takenBase: spread(sums, near),
    remembered: spread(sums * memory, near),
    rememberedBase: spread(sums, near),
  }));
  const far = 1 / Math.sqrt(2 * memory);
  const verdicts = [0, 1].map(() => ({ weights: spread(told * 2 * memory, far), base: spread(told, far) }));
  const net = [...ways.flatMap((way) => Object.values(way)), ...verdicts.flatMap((one) => Object.values(one))];
  const dense = [view, ...net];

  const learnt = lines.filter(({ trust, words }) => trust.some((one) => one > 0) && words.length > 0);
  const heard = learnt.map((line) => Int32Array.from(line.words, (word) => places.get(word) ?? 0));
  const order = learnt.flatMap(({ columns }, at) => Array.from({ length: times[columns] }, () => at));
  const all = rounds * Math.floor(order.length / batch);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (let first = 0; first + batch <= order.length; first += batch) {
      const touched = new Set<number>();
      for (const at of order.slice(first, first + batch)) {
        const line = learnt[at]!;
        const said = heard[at]!.map((word) => (random() < unheard ? 0 : word));
        for (const word of said) touched.add(word);
        follow(said, line);
      }
      step++;
      const rows = [...touched].map((word) => [word * size, (word + 1) * size] as const);
      const steep = Math.sqrt(
        dense.reduce((sum, one) => sum + one.steepness(), 0) +
          rows.reduce((sum, [a, b]) => sum + table.steepness(a, b), 0),
      );
      const scale = Math.min(1, 1 / (steep + 1e-6));
      const pace = paceAt(step / all);
      for (const one of dense) one.move(step, pace, scale);
      for (const [a, b] of rows) table.move(step, pace, scale, a, b);
      if (step > all / 2 && step % 10 === 0) for (const one of [table, ...dense]) one.remember();
    }
  }
  return written();

  /** One line: what it would be said to be, how far that is off, and what each number has to do with it. */
  function follow(said: Int32Array, { columns, holds, trust }: HeardLine): void {
    const length = said.length;
    const meant = new Float64Array(length * meanings);
    const feltWord = new Float64Array(length * meanings);
    for (let t = 0; t < length; t++)
      for (let i = 0; i < meanings; i++) {
        const felt = random() < unfelt ? 0 : 1 / (1 - unfelt);
        feltWord[t * meanings + i] = felt;
        if (felt === 0) continue;
        let sum = 0;
        for (let k = 0, a = i * size, b = said[t]! * size; k < size; k++)
          sum += view.values[a + k]! * table.values[b + k]!;
        meant[t * meanings + i] = sum * felt;
      }
    const most = new Float64Array(2 * memory).fill(-2);
    const where = new Int32Array(2 * memory);
    const runs = ways.map((way, w) => {
      const run = {
        recalled: new Float64Array(length * memory),
        kept: new Float64Array(length * memory),
        taken: new Float64Array(length * memory),
        old: new Float64Array(length * memory),
        held: new Float64Array((length + 1) * memory),
      };
      const a = new Float64Array(sums);
      const b = new Float64Array(sums);
      for (let s = 0; s < length; s++) {
        const t = w === 0 ? s : length - 1 - s;
        product(way.taken.values, meant, t * meanings, meanings, way.takenBase.values, a);
        product(way.remembered.values, run.held, s * memory, memory, way.rememberedBase.values, b);
        for (let i = 0, at = s * memory; i < memory; i++, at++) {
          const recalled = chanceOf(a[i]! + b[i]!);
          const kept = chanceOf(a[memory + i]! + b[memory + i]!);
          const old = b[2 * memory + i]!;
          const taken = Math.tanh(a[2 * memory + i]! + recalled * old);
          run.recalled[at] = recalled;
          run.kept[at] = kept;
          run.taken[at] = taken;
          run.old[at] = old;
          const held = (1 - kept) * taken + kept * run.held[at]!;
          run.held[at + memory] = held;
          if (held > most[w * memory + i]!) {
            most[w * memory + i] = held;
            where[w * memory + i] = s;
          }
        }
      }
      return run;
    });
    const feltMost = Float64Array.from(most, () => (random() < unfelt ? 0 : 1 / (1 - unfelt)));
    const felt = most.map((one, i) => one * feltMost[i]!);
    const { weights, base } = verdicts[columns === 'one' ? 0 : 1]!;
    const chance = new Float64Array(told);
    product(weights.values, felt, 0, 2 * memory, base.values, chance);
    likely(chance, columns);
    const even = columns === 'one' ? 1 / told : 1 / 2;
    const back = new Float64Array(2 * memory);
    for (let k = 0; k < told; k++) {
      const off = (trust[k]! / batch) * (chance[k]! - smoothing[columns] * even - (1 - smoothing[columns]) * holds[k]!);
      base.slope[k]! += off;
      for (let i = 0, at = k * 2 * memory; i < 2 * memory; i++, at++) {
        weights.slope[at]! += off * felt[i]!;
        back[i]! += off * weights.values[at]! * feltMost[i]!;
      }
    }
    const backMeant = new Float64Array(length * meanings);
    ways.forEach((way, w) => {
      const run = runs[w]!;
      let backHeld = new Float64Array(memory);
      const a = new Float64Array(sums);
      const b = new Float64Array(sums);
      for (let s = length - 1; s >= 0; s--) {
        const t = w === 0 ? s : length - 1 - s;
        const before = new Float64Array(memory);
        for (let i = 0, at = s * memory; i < memory; i++, at++) {
          const off = backHeld[i]! + (where[w * memory + i] === s ? back[w * memory + i]! : 0);
          const recalled = run.recalled[at]!;
          const kept = run.kept[at]!;
          const taken = run.taken[at]!;
          const offTaken = off * (1 - kept) * (1 - taken * taken);
          const offKept = off * (run.held[at]! - taken) * kept * (1 - kept);
          const offRecalled = offTaken * run.old[at]! * recalled * (1 - recalled);
          a[i] = b[i] = offRecalled;
          a[memory + i] = b[memory + i] = offKept;
          a[2 * memory + i] = offTaken;
          b[2 * memory + i] = offTaken * recalled;
          before[i] = off * kept;
        }
        backProduct(way.taken, way.takenBase, a, meant, t * meanings, meanings, backMeant, t * meanings);
        backProduct(way.remembered, way.rememberedBase, b, run.held, s * memory, memory, before, 0);
        backHeld = before;
      }
    });
    for (let t = 0; t < length; t++)
      for (let i = 0; i < meanings; i++) {
        const off = backMeant[t * meanings + i]! * feltWord[t * meanings + i]!;
        if (off === 0) continue;
        for (let k = 0, a = i * size, b = said[t]! * size; k < size; k++) {
          view.slope[a + k]! += off * table.values[b + k]!;
          table.slope[b + k]! += off * view.values[a + k]!;
        }
      }
  }

  function written(): WrittenListener {
    const [seen, known] = [view.mean, table.mean];
    const meant = words.map((_, word) =>
      Array.from({ length: meanings }, (_, i) => {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += seen[i * size + k]! * known[word * size + k]!;
        return sum;
      }),
    );
    const far = meant
      .flat()
      .map(Math.abs)
      .sort((a, b) => a - b);
    const letterStep = Number((far[Math.floor(far.length * 0.995)]! / (levels / 2)).toPrecision(4));
    const letter = (value: number) =>
      String.fromCharCode(97 + Math.min(levels - 1, Math.max(0, Math.floor(value / letterStep) + levels / 2)));
    return {
      words: words.map((word, at) => `${word} ${meant[at]!.map(letter).join('')}`).join(';'),
      letterStep,
      net: net.map(({ mean }) => [...mean].map((one) => Math.round(one / netStep)).join()).join(),
    };
  }
}

/** The word never heard first, under no name; then words of three lines, of two if they have a vector, and the commonest elsewhere. */
function vocabulary(lines: readonly HeardLine[], vectors: Vectors): string[] {
  const seen = new Map<string, number>();
  for (const { words } of lines) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const known = [...seen].filter(([word, times]) => times >= (vectors.has(word) ? 2 : 3)).map(([word]) => word);
  return ['', ...new Set([...known, ...[...vectors.keys()].slice(0, commonest)])].sort();
}

/** Vectors about their middle, as wide as the random starts of the words that have none. */
function startFrom(values: Float64Array, words: readonly string[], vectors: Vectors, random: () => number): void {
  const all = [...vectors.values()];
  const mean = (of: (vector: readonly number[]) => number) =>
    all.reduce((sum, vector) => sum + of(vector), 0) / all.length;
  const middle = Array.from({ length: size }, (_, i) => mean((vector) => vector[i]!));
  const square = mean((vector) => vector.reduce((sum, one, i) => sum + (one - middle[i]!) ** 2, 0) / size);
  const wide = 0.4 / Math.sqrt(square);
  words.forEach((word, at) => {
    const vector = vectors.get(word);
    for (let i = 0; i < size; i++)
      values[at * size + i] = vector ? (vector[i]! - middle[i]!) * wide : 0.2 * normal(random);
  });
}

/** Rising to one over the first fifth, falling to nothing after. */
function paceAt(part: number): number {
  const half = (from: number, to: number, at: number) => from + ((to - from) * (1 - Math.cos(Math.PI * at))) / 2;
  return part < 0.2 ? half(0.04, 1, part / 0.2) : half(1, 0, (part - 0.2) / 0.8);
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
