import { normalCdf, normalQuantile } from './normal.ts';

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x), x > 0 (Lanczos 1964, g = 7, nine terms), relative error about 1e-14. */
export function logGamma(x: number): number {
  let series = 0.9999999999998099;
  for (let i = 0; i < lanczos.length; i++) series += lanczos[i]! / (x + i);
  const t = x + 6.5;
  return 0.9189385332046727 + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** Regularised incomplete beta I_x(a, b) by Lentz's continued fraction (Numerical Recipes §6.4). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** P(T ≤ t) for Student's t with `degrees` > 0 (not necessarily whole), absolute error below 1e-11; the normal above a million. */
export function studentCdf(t: number, degrees: number): number {
  if (degrees > 1e6) return normalCdf(t);
  const tail = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

const known = new Map<number, Map<number, number>>();

/**
 * The t with P(T ≤ t) = p, `degrees` > 0, p in (0, 1). Solved on the distribution function by bisection in the tail's
 * own scale, as exact as that function; answers are remembered, since limits ask for the same few again and again.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (degrees > 1e6 || p <= 0 || p >= 1) return normalQuantile(p);
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let atLevel = known.get(p);
  if (atLevel === undefined) {
    atLevel = new Map();
    if (known.size < 100) known.set(p, atLevel);
  }
  const before = atLevel.get(degrees);
  if (before !== undefined) return before;
  let low = 0;
  let high = Math.max(1, normalQuantile(p));
  while (studentCdf(high, degrees) < p) {
    low = high;
    high *= 2;
  }
  // Regula falsi with bisection as its guard: about a dozen evaluations.
  let below = studentCdf(low, degrees) - p;
  let above = studentCdf(high, degrees) - p;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const secant = low - (below * (high - low)) / (above - below);
    const t = i % 3 === 2 || !(secant > low && secant < high) ? (low + high) / 2 : secant;
    const value = studentCdf(t, degrees) - p;
    if (value === 0) {
      low = t;
      high = t;
    } else if (value < 0) {
      low = t;
      below = value;
    } else {
      high = t;
      above = value;
    }
  }
  const answer = (low + high) / 2;
  if (atLevel.size > 10_000) atLevel.clear();
  atLevel.set(degrees, answer);
  return answer;
}
