import { type Card, card, type Sighting } from '../card.ts';
import { chosenIn, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 15. The target lies inside the 80 % forecast made at the start, or was moved next to it. */
export function targetNearForecast(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const { id, target, forecast, changes } of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    if (target === null || !forecast) continue;
    // Where it stands now: one that was moved away again is no longer next to it.
    const moved =
      changes.some(({ what }) => what === 'target') &&
      Math.abs(target - forecast.expected) <= settings.nearForecastShare * Math.abs(forecast.expected);
    const inside = target >= forecast.lower && target <= forecast.upper;
    if (!inside && !moved) continue;
    cards.push(
      card('target-near-forecast', id, [
        {
          kind: 'key-result',
          id,
          seen: moved ? 'moved-to-forecast' : 'inside-forecast',
          params: { lower: forecast.lower, upper: forecast.upper, target },
        },
      ]),
    );
  }
  return { cards };
}
