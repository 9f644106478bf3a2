import { addDays } from '../../src/calendar/day-number.ts';
import { startOfDate, today } from '../../src/calendar/local-time.ts';

export interface KnownThen {
  /** The day it is for the organisation. */
  readonly day: string;
  /** The last instant of the day asked about; undefined when that is today or later. */
  readonly until: string | undefined;
  /** The last day anything is read for. */
  readonly through: string;
}

/** "As we knew it then": what was recorded by the end of a local day. */
export function knownThen({ timezone }: { timezone: string }, now: Date, asOf: string | undefined): KnownThen {
  const day = today(timezone, now);
  if (asOf === undefined || asOf >= day) return { day, until: undefined, through: day };
  return { day, until: new Date(startOfDate(timezone, addDays(asOf, 1)) - 1).toISOString(), through: asOf };
}
