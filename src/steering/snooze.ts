import { addDays, isDate } from '../calendar/day-number.ts';
import { Refusal } from '../refusal.ts';
import { type Look, lookKey } from './look.ts';

export interface Snooze {
  readonly key: string;
  readonly until: string;
  readonly reason: string;
}

/** A crossed limit or an unsettled test may wait a week, not a season. */
const DAYS = { decisions: 7, others: 60 } as const;

export function snooze(look: Look, until: string, reason: string, today: string): Snooze {
  const words = reason.trim();
  if (words === '') throw new Refusal('look.snooze-needs-reason', {});
  if (!isDate(until) || until <= today) throw new Refusal('look.snooze-in-the-past', { until });
  const longest = addDays(
    today,
    look.kind === 'guardrail-crossed' || look.kind === 'test-to-settle' || look.kind === 'definition-to-decide'
      ? DAYS.decisions
      : DAYS.others,
  );
  if (until > longest) throw new Refusal('look.snooze-too-long', { longest });
  return { key: lookKey(look), until, reason: words };
}

/** Until its day, and for this episode alone. */
export function snoozeOf(look: Look, snoozes: readonly Snooze[], today: string): Snooze | undefined {
  const key = lookKey(look);
  return snoozes.find((each) => each.key === key && today < each.until);
}
