import type { Drift } from './card.ts';
import type { CardRecord } from './choose-card.ts';
import type { Day } from './picture.ts';

/** A chance at this pace and a confidence are the team's own: what compares them never leaves it. */
const ofTheTeamAlone: ReadonlySet<Drift> = new Set(['confidence-and-pace']);

const NEVER = '9999-12-31';

/** From which day those who may read the team read the card too: a fortnight after the team had it. */
export function othersFrom(drift: Drift, firstShownOn: Day, teamFirstDays: number): Day {
  if (ofTheTeamAlone.has(drift)) return NEVER;
  return new Date(Date.parse(`${firstShownOn}T00:00:00Z`) + teamFirstDays * 86_400_000).toISOString().slice(0, 10);
}

/** What the team settled within its fortnight stays with the team, for good. */
export function isForOthers(
  card: Pick<CardRecord, 'firstShownOn' | 'dismissed' | 'resolvedOn'> & { readonly drift: Drift },
  today: Day,
  teamFirstDays: number,
): boolean {
  const from = othersFrom(card.drift, card.firstShownOn, teamFirstDays);
  const settledOn = card.dismissed?.on ?? card.resolvedOn;
  return today >= from && (settledOn === null || settledOn >= from);
}
