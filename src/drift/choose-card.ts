import { type Card, type Drift, daysBetween } from './card.ts';
import type { Day } from './picture.ts';
import { defaults } from './settings.ts';

/** What became of a card: its evidence went, or stands where it is not the time to ask, or what it was about is looked at no more. */
export const endings = ['gone', 'not-now', 'over'] as const;
export type Ending = (typeof endings)[number];

/**
 * What became of a card so far. One that was dismissed and whose evidence then went is over: what comes back is asked as
 * another card of the same key.
 */
export type CardRecord = {
  readonly key: string;
  readonly firstShownOn: Day;
  readonly lastShownOn: Day;
  readonly dismissed: { readonly on: Day; readonly reason: string } | null;
  readonly resolvedOn: Day | null;
};

/** What a look at a team found. */
export type Seen = {
  readonly cards: readonly Card[];
  /** Keys of what is seen all the same, where it is not the time to ask. */
  readonly notNow: ReadonlySet<string>;
  /** Whether what the card of a key is about is still looked at: its cycle runs, its KPI is followed. */
  readonly isLookedAt: (key: string) => boolean;
};

export type Choice = {
  /** The one card of this week, or none. */
  readonly card: Card | undefined;
  /** The team alone for the first fortnight of a card. */
  readonly audience: 'team' | 'everyone';
  /** Cards shown before that end by themselves, and how. */
  readonly ended: readonly { readonly key: string; readonly as: Ending }[];
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

/** Dismissed, and its evidence gone since: history, which nothing changes any more. */
export const isOver = ({ dismissed, resolvedOn }: CardRecord): boolean => dismissed !== null && resolvedOn !== null;

/**
 * One card per team per week, all detectors together; a shown one stays for its week. A dismissed card stays dismissed
 * while its evidence stands; gone and come back, it may be asked again, not before the week after it went.
 */
export function chooseCard(
  { cards, notNow, isLookedAt }: Seen,
  history: readonly CardRecord[],
  now: Day,
  teamFirstDays = defaults.teamFirstDays,
): Choice {
  const week = mondayOf(now);
  const records = new Map(history.filter((record) => !isOver(record)).map((record) => [record.key, record]));
  const justOver = new Set(
    history.filter((record) => isOver(record) && mondayOf(record.resolvedOn ?? now) >= week).map(({ key }) => key),
  );
  const present = new Set(cards.map(({ key }) => key));
  const ended = [...records.values()].flatMap(({ key, dismissed, resolvedOn }): { key: string; as: Ending }[] => {
    if (resolvedOn !== null || present.has(key)) return [];
    // Left as it is, and it is still so: there is nothing to say of it.
    if (notNow.has(key)) return dismissed ? [] : [{ key, as: 'not-now' }];
    return [{ key, as: isLookedAt(key) ? 'gone' : 'over' }];
  });
  const spoken = history.find(({ lastShownOn }) => mondayOf(lastShownOn) === week);
  const choice = (chosen: Card | undefined): Choice => {
    const first = chosen && records.get(chosen.key);
    const fresh = !first || first.resolvedOn !== null || daysBetween(first.firstShownOn, now) < teamFirstDays;
    return { card: chosen, audience: fresh ? 'team' : 'everyone', ended };
  };
  // A week that had its card has no other, even when that one was dismissed or resolved since.
  if (spoken) return choice(spoken.dismissed ? undefined : cards.find(({ key }) => key === spoken.key));
  const waiting = cards.filter(({ key }) => !records.get(key)?.dismissed && !justOver.has(key));
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
