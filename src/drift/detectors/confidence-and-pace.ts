import { type Card, card, daysBetween, type Sighting, weekOf } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 17. Past half of the cycle and past the first movement expected: what is felt and what is computed point apart. */
export function confidenceAndPace(picture: TeamCycle, settings: DriftSettings): Sighting {
  const { cycle, today } = picture;
  const have = picture.past.filter(({ closed }) => closed).length;
  if (have < settings.closedCycles) return { cards: [], waitsFor: { closedCycles: settings.closedCycles, have } };
  const now = weekOf(cycle.start, today);
  const length = daysBetween(cycle.start, cycle.end) + 1;
  if (daysBetween(cycle.start, today) < length / 2)
    return { cards: [], waitsFor: { week: Math.floor(length / 14) + 1, now } };
  const cards: Card[] = [];
  for (const { id, checkIns, chance, firstMovementWeek } of picture.objectives
    .filter(({ active }) => active)
    .flatMap(({ keyResults }) => keyResults)) {
    const confidence = checkIns.findLast((one) => one.confidence !== null)?.confidence ?? null;
    if (confidence === null || chance === null || (firstMovementWeek !== null && now <= firstMovementWeek)) continue;
    const hopeful = confidence >= settings.highConfidence && chance < settings.lowChance;
    const doubtful = confidence <= settings.lowConfidence && chance > settings.highChance;
    if (hopeful || doubtful)
      cards.push(
        card(
          'confidence-and-pace',
          id,
          [{ kind: 'key-result', id, seen: hopeful ? 'confident' : 'doubtful', params: { confidence, chance } }],
          { hopeful: hopeful ? 1 : 0 },
        ),
      );
  }
  return { cards };
}
