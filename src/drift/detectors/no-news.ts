import { type Card, card, daysBetween, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 8. Nothing said for three of its own periods, or the same thing said three times while the measure moved on. */
export function noNews(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const { id, checkIns, values, periodDays, openedOn } of picture.objectives
    .filter(({ active }) => active)
    .flatMap(({ keyResults }) => keyResults)) {
    const since = checkIns.at(-1)?.on ?? (openedOn > picture.cycle.start ? openedOn : picture.cycle.start);
    const days = daysBetween(since, picture.today);
    if (days >= Math.max(settings.quietPeriods * periodDays, settings.quietDays)) {
      const weeks = Math.floor(days / 7);
      cards.push(
        card('no-news', id, [{ kind: 'key-result', id, seen: 'no-check-in', params: { since, weeks } }], { weeks }),
      );
      continue;
    }
    const said = checkIns.filter(({ value, confidence }) => value !== null || confidence !== null);
    const last = said.slice(-settings.sameAgain);
    const [first] = last;
    if (!first || last.length < settings.sameAgain) continue;
    const same = last.every(({ value, confidence }) => value === first.value && confidence === first.confidence);
    const measured = new Set(
      values.filter(({ on }) => on > first.on && on <= last.at(-1)!.on).map(({ value }) => value),
    );
    // Measured at what was said, it has not moved.
    const moved = first.value === null ? measured.size > 1 : [...measured].some((value) => value !== first.value);
    if (same && moved) {
      const weeks = Math.max(1, Math.floor(daysBetween(first.on, picture.today) / 7));
      cards.push(
        card('no-news', id, [{ kind: 'key-result', id, seen: 'same-again', params: { times: last.length } }], {
          weeks,
        }),
      );
    }
  }
  return { cards };
}
