import { card, nothing, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 5. Aspirational only: at least six closed in the last cycle, all at 1. */
export function everythingReached(picture: TeamCycle, settings: DriftSettings): Sighting {
  const last = picture.past.find(({ closed }) => closed);
  if (!last) return { cards: [], waitsFor: { closedCycles: 1, have: 0 } };
  const scored = last.keyResults.filter(({ intent, score }) => intent === 'aspirational' && score !== null);
  if (scored.length < settings.allReachedAtLeast || scored.some(({ score }) => score !== 1)) return nothing;
  return {
    cards: [
      card(
        'everything-reached',
        last.id,
        [{ kind: 'cycle', id: last.id, seen: 'all-at-1', params: { count: scored.length } }],
        { count: scored.length },
      ),
    ],
  };
}
