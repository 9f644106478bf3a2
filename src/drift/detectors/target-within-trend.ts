import { type Card, card, type Sighting, weekOf } from '../card.ts';
import { chosenIn, type KeyResultPicture, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** The level as it was going ends at the target, or past it. */
function trendReaches({ baseline, target, forecast }: KeyResultPicture): boolean {
  if (baseline === null || target === null || !forecast || target === baseline) return false;
  return target > baseline ? forecast.expected >= target : forecast.expected <= target;
}

/** 4. Aspirational only: reached nearly always, or reached by the trend alone, or sure from the first week. */
export function targetWithinTrend(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const keyResult of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    if (keyResult.intent !== 'aspirational') continue;
    // One that was passed over says nothing of how sure the team is.
    const felt = keyResult.checkIns.filter(({ confidence }) => confidence !== null);
    const first = felt.find(({ on }) => weekOf(picture.cycle.start, on) === 1);
    const seen = trendReaches(keyResult)
      ? 'trend-reaches'
      : first &&
          (first.confidence ?? 0) >= settings.sureConfidence &&
          felt.every(({ confidence }) => (confidence ?? 0) >= settings.sureConfidence)
        ? 'sure-from-week-1'
        : undefined;
    if (seen)
      cards.push(
        card('target-within-trend', keyResult.id, [{ kind: 'key-result', id: keyResult.id, seen, params: {} }]),
      );
  }
  const closed = picture.past.filter((past) => past.closed).slice(0, settings.reachedCycles);
  const need = settings.reachedCycles;
  if (closed.length < need) return { cards, waitsFor: { closedCycles: need, have: closed.length } };
  const reached = closed.every(({ keyResults }) => {
    const scored = keyResults.filter(({ intent, score }) => intent === 'aspirational' && score !== null);
    return (
      scored.length > 0 && scored.filter(({ score }) => score === 1).length / scored.length >= settings.reachedShare
    );
  });
  if (reached)
    cards.push(
      card(
        'target-within-trend',
        picture.cycle.id,
        closed.map(({ id }) => ({ kind: 'cycle', id, seen: 'nearly-all-reached', params: {} })),
      ),
    );
  return { cards };
}
