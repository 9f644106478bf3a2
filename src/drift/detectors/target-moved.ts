import { isExplanation } from '../../okr/explanation.ts';
import { type Card, card, type Sighting, weekOf } from '../card.ts';
import { type Change, chosenIn, type KeyResultPicture, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** Easier: less way to go from the baseline to the target. A definition's change cannot be told easier; it is asked about. */
function easier(change: Change, { baseline, target }: KeyResultPicture): boolean {
  if (change.what === 'definition') return true;
  if (change.from === null || change.to === null) return false;
  if (change.what === 'target')
    return baseline !== null && Math.abs(change.to - baseline) < Math.abs(change.from - baseline);
  return target !== null && Math.abs(target - change.to) < Math.abs(target - change.from);
}

/** 16. After week 2, a target, baseline or definition made easier without a reason: a stop, where one is required, is none. */
export function targetMoved(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const keyResult of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    const moved = keyResult.changes.filter(
      (change) =>
        weekOf(picture.cycle.start, change.on) > settings.settledWeek &&
        !isExplanation(change.reason) &&
        easier(change, keyResult),
    );
    const last = moved.at(-1);
    if (!last) continue;
    const evidence = moved.map(({ what, on }) => ({
      kind: 'key-result' as const,
      id: keyResult.id,
      seen: what,
      params: { on },
    }));
    const params =
      last.from !== null && last.to !== null ? { what: last.what, from: last.from, to: last.to } : { what: last.what };
    cards.push(card('target-moved', keyResult.id, evidence, params));
  }
  return { cards };
}
