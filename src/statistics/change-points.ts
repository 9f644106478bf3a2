import { median } from './median.ts';

/** Half-width of the running median that separates the level from what varies around it. */
const reach = 11;
/** Shortest stretch between two changes, in points. */
const shortest = 5;
/** Price of a change of level, in long-run variances × log n; a change of line also says a slope, and costs more. */
const price = 4;
const linePrice = 1.25 * price;
/** What lines must save over levels before they are preferred, in the same unit. */
const lineAdvantage = 4;

export type ChangePoints = {
  /** `levels`: stretches of constant mean; `lines`: stretches of straight line, where that says it in fewer changes. */
  shape: 'levels' | 'lines';
  /** Indices of the first point of each new stretch. */
  at: number[];
};

/**
 * Long-run variance of what varies around a running median: the marginal variance, times (1 + φ) / (1 − φ) for its
 * memory. Both are corrected for what the running median took with it.
 */
export function longRunVariance(values: Float64Array): number {
  const n = values.length;
  const around = new Float64Array(n);
  for (let i = 0; i < n; i++) around[i] = values[i]! - median(values.subarray(Math.max(0, i - reach), i + reach + 1));
  let cross = 0;
  let square = 0;
  for (let i = 1; i < n; i++) {
    cross += around[i]! * around[i - 1]!;
    square += around[i]! ** 2;
  }
  const memory = Math.max(0, Math.min(0.8, (square > 0 ? cross / square : 0) + 0.12));
  return ((1.17 * square) / n) * ((1 + memory) / (1 - memory));
}

type Cost = (from: number, to: number) => number;

/** Squared error of [from, to) around its mean, or around its line, in constant time after one pass. */
function costs(y: Float64Array): { level: Cost; line: Cost } {
  const n = y.length;
  const centre = median(y);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const crosses = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const value = y[i]! - centre;
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
    crosses[i + 1] = crosses[i]! + (i - n / 2) * value;
  }
  const level: Cost = (from, to) => squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from);
  const line: Cost = (from, to) => {
    const k = to - from;
    const middle = (from + to - 1 - n) / 2;
    const cross = crosses[to]! - crosses[from]! - middle * (sums[to]! - sums[from]!);
    return Math.max(0, level(from, to) - (cross * cross) / ((k * (k * k - 1)) / 12));
  };
  return { level, line };
}

/** The partition of n points with the least cost plus `each` a change. */
function partition(n: number, cost: Cost, each: number): { at: number[]; total: number } {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(n + 1);
  const dropAt = new Int32Array(n + 1);
  best[0] = -each;
  let starts = [0];
  for (let to = shortest; to <= n; to++) {
    for (const from of starts) {
      const total = best[from]! + cost(from, to) + each;
      if (total < best[to]!) {
        best[to] = total;
        before[to] = from;
      }
    }
    // A start that cannot win once a stretch may begin at `to` is dropped when the first such stretch can end.
    for (const from of starts) {
      if (dropAt[from] === 0 && best[from]! + cost(from, to) > best[to]!) dropAt[from] = to + shortest;
    }
    starts = starts.filter((from) => dropAt[from] === 0 || dropAt[from]! > to + 1);
    const next = to - shortest + 1;
    if (next >= shortest) starts.push(next);
  }
  const at: number[] = [];
  for (let cut = before[n]!; cut > 0; cut = before[cut]!) at.push(cut);
  return { at: at.reverse(), total: best[n]! };
}

/**
 * Where something changes: the partition with the least squared error plus a penalty for each change (optimal
 * partitioning, Jackson et al. 2005; pruned as PELT, Killick et al. 2012), the penalty in long-run variances so that
 * memory is not taken for changes. Stretches are levels, or straight lines where these say it in fewer changes. No
 * change under ten points. No missing values: pass what was measured. For suggestions, never automatic; a season must be
 * removed first, or it is cut into steps.
 */
export function changePoints(values: ArrayLike<number>): ChangePoints {
  const n = values.length;
  if (n < 2 * shortest) return { shape: 'levels', at: [] };
  const y = Float64Array.from(values);
  const unit = Math.log(n) * longRunVariance(y);
  if (!(unit > 0)) return { shape: 'levels', at: [] };
  const { level, line } = costs(y);
  const levels = partition(n, level, price * unit);
  if (levels.at.length === 0) return { shape: 'levels', at: [] };
  const lines = partition(n, line, linePrice * unit);
  return lines.total + lineAdvantage * unit < levels.total
    ? { shape: 'lines', at: lines.at }
    : { shape: 'levels', at: levels.at };
}
