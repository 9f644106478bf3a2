import type { Card } from './card.ts';
import type { CardRecord } from './choose-card.ts';
import type { Day } from './picture.ts';

/**
 * A chance at this pace and a confidence are the team's own: what compares them never leaves it. Neither does a goal that
 * names a person: shown elsewhere, the question would be about them.
 */
const isOfTheTeamAlone = ({ drift, evidence }: Asked): boolean =>
  drift === 'confidence-and-pace' || (drift === 'carried-alone' && evidence.some(({ seen }) => seen === 'wording'));

type Asked = Pick<Card, 'drift' | 'evidence'>;

const NEVER = '9999-12-31';

/** From which day those who may read the team read the card too: a fortnight after the team had it. */
export function othersFrom(card: Asked, firstShownOn: Day, teamFirstDays: number): Day {
  if (isOfTheTeamAlone(card)) return NEVER;
  return new Date(Date.parse(`${firstShownOn}T00:00:00Z`) + teamFirstDays * 86_400_000).toISOString().slice(0, 10);
}

/** What the team settled within its fortnight stays with the team, for good. */
export function isForOthers(
  card: Pick<CardRecord, 'firstShownOn' | 'dismissed' | 'resolvedOn'> & Asked,
  today: Day,
  teamFirstDays: number,
): boolean {
  const from = othersFrom(card, card.firstShownOn, teamFirstDays);
  const settledOn = card.dismissed?.on ?? card.resolvedOn;
  return today >= from && (settledOn === null || settledOn >= from);
}
