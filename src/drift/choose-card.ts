import { type Card, type Drift, daysBetween } from './card.ts';
import type { Day } from './picture.ts';
import { defaults } from './settings.ts';

/** What became of a card so far. One record per card key. */
export type CardRecord = {
  readonly key: string;
  readonly firstShownOn: Day;
  readonly lastShownOn: Day;
  readonly dismissed: { readonly on: Day; readonly reason: string } | null;
  readonly resolvedOn: Day | null;
};

export type Choice = {
  /** The one card of this week, or none. */
  readonly card: Card | undefined;
  /** The team alone for the first fortnight of a card. */
  readonly audience: 'team' | 'everyone';
  /** Cards shown before whose evidence has gone: they resolve by themselves. */
  readonly resolved: readonly string[];
};

/** The most useful first: what undoes trust, then what bends the number, then what slows the team, then what can wait. */
const usefulness: readonly Drift[] = [
  'pay-in-sentence',
  'carried-alone',
  'number-instead-of-aim',
  'target-moved',
  'no-news',
  'confidence-and-pace',
  'kpi-unmeasured',
  'target-within-trend',
  'target-near-forecast',
  'level-to-hold',
  'deliverables',
  'two-readers',
  'written-elsewhere',
  'voice-missing',
  'a-lot-at-once',
  'many-indicators',
  'everything-reached',
];

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const at = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - weekday * 86_400_000).toISOString().slice(0, 10);
}

/** One card per team per week, all detectors together. A dismissed card stays dismissed; a shown one stays for its week. */
export function chooseCard(
  cards: readonly Card[],
  history: readonly CardRecord[],
  now: Day,
  teamFirstDays = defaults.teamFirstDays,
): Choice {
  const records = new Map(history.map((record) => [record.key, record]));
  const present = new Set(cards.map(({ key }) => key));
  const resolved = history
    .filter(({ key, dismissed, resolvedOn }) => !dismissed && !resolvedOn && !present.has(key))
    .map(({ key }) => key);
  const week = mondayOf(now);
  const spoken = history.find(({ lastShownOn }) => mondayOf(lastShownOn) === week);
  const choice = (chosen: Card | undefined): Choice => {
    const first = chosen && records.get(chosen.key);
    const fresh = !first || first.resolvedOn !== null || daysBetween(first.firstShownOn, now) < teamFirstDays;
    return { card: chosen, audience: fresh ? 'team' : 'everyone', resolved };
  };
  // A week that had its card has no other, even when that one was dismissed or resolved since.
  if (spoken) return choice(spoken.dismissed ? undefined : cards.find(({ key }) => key === spoken.key));
  const waiting = cards.filter(({ key }) => !records.get(key)?.dismissed);
  const rank = (card: Card) => usefulness.indexOf(card.drift);
  const shown = (card: Card) => records.get(card.key)?.lastShownOn ?? '';
  const [best] = [...waiting].sort(
    (a, b) =>
      (shown(a) === '' ? 0 : 1) - (shown(b) === '' ? 0 : 1) ||
      (shown(a) && shown(b) ? shown(a).localeCompare(shown(b)) : 0) ||
      rank(a) - rank(b) ||
      a.key.localeCompare(b.key),
  );
  return choice(best);
}
