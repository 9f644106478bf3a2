import type { Grain } from '../calendar/bucket.ts';

/** What a grain says of a series: the season to try (in periods), periods in a year, days after a period's end before its measurement is overdue. */
type GrainFacts = { season: number; perYear: number; graceDays: number; watch: number };

/** `watch`: the latest periods kept out of a baseline nobody has locked, so that a change is seen before it is learnt. */
export const grainFacts: Record<Grain, GrainFacts> = {
  day: { season: 7, perYear: 365, graceDays: 2, watch: 28 },
  week: { season: 52, perYear: 52, graceDays: 4, watch: 13 },
  month: { season: 12, perYear: 12, graceDays: 10, watch: 6 },
  quarter: { season: 4, perYear: 4, graceDays: 20, watch: 2 },
  year: { season: 1, perYear: 1, graceDays: 60, watch: 1 },
};
