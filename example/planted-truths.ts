import { bucketStart } from '../src/calendar/bucket.ts';
import { addDays } from '../src/calendar/day-number.ts';

export interface Stretch {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
}

/**
 * What the generator puts into Cyclade's rows on purpose, and nothing else: what an analysis must find, and where it must
 * find nothing. Every date is relative to `today`, so that the example is always of this week.
 */
export interface PlantedTruths {
  readonly today: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Bikes could not be unlocked: that share of rides was kept. */
  readonly outage: Stretch & { readonly kept: number };
  /** Stations with a bike and a free dock: points lost, in the last two whole weeks; nobody has explained it. */
  readonly stationsSlip: Stretch & { readonly points: number };
  /** First answers: multiplied by this since the guided messages came. */
  readonly guidedMessages: Stretch & { readonly ratio: number };
  /** First answers during last summer's campaign: the agreed limit of 5 hours was crossed. */
  readonly slowAnswers: Stretch & { readonly ratio: number };
  /** The share of bikes fit to ride, lost slowly: points a year. No week stands out. */
  readonly fleetWear: Stretch & { readonly perYear: number };
  /** Newcomers who still ride after two weeks: points added to every cohort that signed up since. */
  readonly activation: Stretch & { readonly before: number; readonly effect: number };
  /** Rides last longer in the last whole week, for no reason anyone knows. */
  readonly longerRides: Stretch & { readonly ratio: number };
  /** The yearly season of demand: the crest over the mean, the trough under it. */
  readonly season: { readonly amplitude: number; readonly crestDay: number };
  /** Shares of rides that are not what they seem. */
  readonly dirt: { readonly staff: number; readonly duplicates: number; readonly late: number };
  /** Subscribers who leave in an ordinary month. */
  readonly monthlyChurn: number;
}

export function plantedTruths(today: string): PlantedTruths {
  const thisWeek = bucketStart(today, 'week');
  const lastDay = addDays(today, -1);
  const week = (back: number) => addDays(thisWeek, -7 * back);
  const threeYearsAgo = `${Number(today.slice(0, 4)) - 3}-${today.slice(5, 7)}-01`;
  const firstDay = bucketStart(threeYearsAgo, 'week');
  return {
    today,
    firstDay,
    lastDay,
    outage: { from: addDays(week(28), 1), to: addDays(week(28), 3), kept: 0.35 },
    stationsSlip: { from: week(2), to: lastDay, points: -0.026 },
    guidedMessages: { from: week(3), to: lastDay, ratio: 0.58 },
    slowAnswers: { from: week(18), to: addDays(week(15), -1), ratio: 1.42 },
    fleetWear: { from: firstDay, to: lastDay, perYear: -0.014 },
    activation: { from: week(7), to: lastDay, before: 0.34, effect: 0.061 },
    longerRides: { from: week(1), to: lastDay, ratio: 1.12 },
    season: { amplitude: 0.3, crestDay: 185 },
    dirt: { staff: 0.02, duplicates: 0.003, late: 0.015 },
    monthlyChurn: 0.031,
  };
}

export const within = (day: string, { from, to }: Stretch): boolean => day >= from && day <= to;
