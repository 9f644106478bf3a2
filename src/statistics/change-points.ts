import { median } from './median.ts';
import { runningMedian } from './running-median.ts';

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
function longRunVariance(values: Float64Array): number {
  const n = values.length;
  const around = new Float64Array(n);
  const medians = runningMedian(values, reach);
  for (let i = 0; i < n; i++) around[i] = values[i]! - medians[i]!;
  let cross = 0;
  let square = 0;
  for (let i = 1; i < n; i++) {
    cross += around[i]! * around[i - 1]!;
    square += around[i]! ** 2;
  }
  const memory = Math.max(0, Math.min(0.8, (square > 0 ? cross / square : 0) + 0.12));
  return ((1.17 * square) / n) * ((1 + memory) / (1 - memory));
}

/** Running sums from which the squared error of any stretch, around its mean or its line, comes in constant time. */
type Sums = { values: Float64Array; squares: Float64Array; crosses: Float64Array };

function runningSums(y: Float64Array): Sums {
  const n = y.length;
  const centre = median(y);
  const sums: Sums = {
    values: new Float64Array(n + 1),
    squares: new Float64Array(n + 1),
    crosses: new Float64Array(n + 1),
  };
  for (let i = 0; i < n; i++) {
    const value = y[i]! - centre;
    sums.values[i + 1] = sums.values[i]! + value;
    sums.squares[i + 1] = sums.squares[i]! + value * value;
    sums.crosses[i + 1] = sums.crosses[i]! + (i - n / 2) * value;
  }
  return sums;
}

/** The partition of n points with the least squared error, around levels or lines, plus `each` a change. */
function partition(
  n: number,
  { values, squares, crosses }: Sums,
  lines: boolean,
  each: number,
): { at: number[]; total: number } {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(n + 1);
  const dropAt = new Int32Array(n + 1);
  const starts = new Int32Array(n + 1);
  const reached = new Float64Array(n + 1);
  let open = 1;
  best[0] = -each;
  for (let to = shortest; to <= n; to++) {
    let least = Number.POSITIVE_INFINITY;
    let winner = 0;
    for (let s = 0; s < open; s++) {
      const from = starts[s]!;
      const k = to - from;
      const sum = values[to]! - values[from]!;
      let error = squares[to]! - squares[from]! - (sum * sum) / k;
      if (lines) {
        const cross = crosses[to]! - crosses[from]! - ((from + to - 1 - n) / 2) * sum;
        error = Math.max(0, error - (12 * cross * cross) / (k * (k * k - 1)));
      }
      const total = best[from]! + error;
      reached[s] = total;
      if (total < least) {
        least = total;
        winner = from;
      }
    }
    best[to] = least + each;
    before[to] = winner;
    // A start that cannot win once a stretch may begin at `to` is dropped when the first such stretch can end.
    let kept = 0;
    for (let s = 0; s < open; s++) {
      const from = starts[s]!;
      if (dropAt[from] === 0 && reached[s]! > best[to]!) dropAt[from] = to + shortest;
      if (dropAt[from] === 0 || dropAt[from]! > to + 1) starts[kept++] = from;
    }
    open = kept;
    const next = to - shortest + 1;
    if (next >= shortest) starts[open++] = next;
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
  const sums = runningSums(y);
  const levels = partition(n, sums, false, price * unit);
  if (levels.at.length === 0) return { shape: 'levels', at: [] };
  const lines = partition(n, sums, true, linePrice * unit);
  return lines.total + lineAdvantage * unit < levels.total
    ? { shape: 'lines', at: lines.at }
    : { shape: 'levels', at: levels.at };
}
