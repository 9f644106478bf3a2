import type { Cycle } from './cycle.ts';
import { elapsed } from './cycle-week.ts';

export type ChanceSight =
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden'; readonly until: 'member-of-the-team' | 'third-of-the-cycle' | 'confidence-given' };

/** The chance at this pace: to the team only, after a third of the cycle, and once its confidence is given. */
export function chanceSight(
  cycle: Pick<Cycle, 'start' | 'end'>,
  today: string,
  reader: { readonly ofTheTeam: boolean; readonly confidenceGiven: boolean },
): ChanceSight {
  if (!reader.ofTheTeam) return { kind: 'hidden', until: 'member-of-the-team' };
  if (elapsed(cycle, today) < 1 / 3) return { kind: 'hidden', until: 'third-of-the-cycle' };
  if (!reader.confidenceGiven) return { kind: 'hidden', until: 'confidence-given' };
  return { kind: 'shown' };
}

export interface Frequency {
  readonly times: number;
  readonly outOf: number;
}

/** How far a small fraction may be from the probability it stands for. */
const NEAR = 0.025;

/** "About 1 in 5": the plainest fraction near the probability. Never 0 and never certain. */
export function asFrequency(probability: number): Frequency {
  const chance = Math.min(0.99, Math.max(0.01, probability));
  const rarer = smallFrequency(Math.min(chance, 1 - chance));
  return chance <= 0.5 ? rarer : { times: rarer.outOf - rarer.times, outOf: rarer.outOf };
}

function smallFrequency(chance: number): Frequency {
  for (const outOf of [2, 3, 4, 5]) {
    const times = Math.round(chance * outOf);
    if (times > 0 && Math.abs(times / outOf - chance) <= NEAR) return { times, outOf };
  }
  const outOf = chance >= 0.075 ? 10 : chance >= 0.035 ? 20 : chance >= 0.015 ? 50 : 100;
  return { times: Math.max(1, Math.round(chance * outOf)), outOf };
}
