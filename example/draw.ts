import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';

/** Draws of one part of the world: each part has its own, so that changing one leaves the others as they were. */
export interface Draw {
  uniform(): number;
  normal(): number;
  /** A count of that mean: Knuth's for small means, rounded normal beyond. */
  count(mean: number): number;
  chance(probability: number): boolean;
  /** How many of `trials` succeed. */
  successes(trials: number, probability: number): number;
}

export function drawOf(part: string): Draw {
  let seed = 2166136261;
  for (const letter of part) seed = Math.imul(seed ^ letter.charCodeAt(0), 16777619);
  const uniform = seededRandom(seed);
  const normal = normalDraws(uniform);
  return {
    uniform,
    normal,
    chance: (probability) => uniform() < probability,
    count(mean) {
      if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let n = 0;
      for (let p = uniform(); p > limit; p *= uniform()) n++;
      return n;
    },
    successes(trials, probability) {
      const sd = Math.sqrt(trials * probability * (1 - probability));
      return Math.min(trials, Math.max(0, Math.round(trials * probability + sd * normal())));
    },
  };
}

/** Day after day, a disturbance that remembers `memory` of the day before; standard deviation `sd`. */
export function wander(draw: Draw, memory: number, sd: number): () => number {
  const step = sd * Math.sqrt(1 - memory * memory);
  let at = sd * draw.normal();
  return () => {
    at = memory * at + step * draw.normal();
    return at;
  };
}
