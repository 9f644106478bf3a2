import { quantileOfSorted } from './quantile.ts';
import { seededRandom } from './seeded-random.ts';

/** One case: what each person answered, null for unanswered. Two answers at least make it pairable. */
export type RatedUnit = readonly (string | null)[];

export type Agreement =
  | {
      kind: 'agreement';
      /** 1 when all agree, 0 when people agree as often as chance would, below when less. */
      alpha: number;
      /** 95 % percentile interval over resampled cases; null under three pairable cases. */
      interval: { lower: number; upper: number } | null;
      /** How often two people drawn at random disagree on a case, and how often they would by chance. */
      disagreement: number;
      byChance: number;
      units: number;
      answers: number;
    }
  /** Nobody answered a case that another answered. */
  | { kind: 'too-few-answers' }
  /** Everyone gave one and the same value everywhere: agreement is total, and chance has nothing to say. */
  | { kind: 'no-variation'; value: string; units: number };

/** Cases drawn again: enough for the ends of a 95 % interval to stand still in the second decimal. */
const draws = 2000;

/** For each pairable unit: disagreeing ordered pairs ÷ (answers − 1), and how often each value was given. */
function countUnits(units: readonly RatedUnit[], values: string[]): { unit: Float64Array; split: number }[] {
  const rank = new Map(values.map((value, i) => [value, i]));
  const counted: { unit: Float64Array; split: number }[] = [];
  for (const answers of units) {
    const unit = new Float64Array(values.length);
    let m = 0;
    for (const answer of answers) {
      if (answer === null) continue;
      unit[rank.get(answer)!]!++;
      m++;
    }
    if (m < 2) continue;
    let same = 0;
    for (const n of unit) same += n * (n - 1);
    counted.push({ unit, split: (m * (m - 1) - same) / (m - 1) });
  }
  return counted;
}

/** Observed and expected disagreement over a choice of counted units. */
function disagreements(counted: readonly { unit: Float64Array; split: number }[], width: number) {
  const totals = new Float64Array(width);
  let split = 0;
  for (const { unit, split: own } of counted) {
    split += own;
    for (let c = 0; c < width; c++) totals[c] = totals[c]! + unit[c]!;
  }
  let n = 0;
  let same = 0;
  for (const total of totals) n += total;
  for (const total of totals) same += total * (total - 1);
  return { n, observed: split / n, expected: n > 1 ? (n * (n - 1) - same) / (n * (n - 1)) : 0 };
}

/**
 * Krippendorff's α for nominal values: 1 − observed ÷ expected disagreement, over pairable answers (Krippendorff 2004,
 * *Content Analysis*, ch. 11). `units[u][p]` is what person `p` answered to case `u`; any number of people, missing
 * answers allowed. The interval is a percentile bootstrap over cases, the same on every machine. Cases chosen to
 * divide make α low by construction: compare it only with itself on the same cases. Not for ordered values.
 */
export function krippendorffAlpha(units: readonly RatedUnit[]): Agreement {
  const values = [...new Set(units.flat().filter((answer) => answer !== null))].sort();
  const counted = countUnits(units, values);
  if (counted.length === 0) return { kind: 'too-few-answers' };
  const { n, observed, expected } = disagreements(counted, values.length);
  if (expected === 0) {
    const value = values.find((_, c) => counted[0]!.unit[c]! > 0)!;
    return { kind: 'no-variation', value, units: counted.length };
  }
  const alphas = new Float64Array(draws);
  const uniform = seededRandom(1);
  const drawn = counted.slice();
  let kept = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < counted.length; i++) drawn[i] = counted[Math.floor(uniform() * counted.length)]!;
    const again = disagreements(drawn, values.length);
    // A draw of unanimous cases only has nothing to compare with: it agrees.
    alphas[kept++] = again.expected > 0 ? 1 - again.observed / again.expected : 1;
  }
  const sorted = alphas.sort();
  return {
    kind: 'agreement',
    alpha: 1 - observed / expected,
    interval:
      counted.length >= 3 ? { lower: quantileOfSorted(sorted, 0.025), upper: quantileOfSorted(sorted, 0.975) } : null,
    disagreement: observed,
    byChance: expected,
    units: counted.length,
    answers: n,
  };
}
