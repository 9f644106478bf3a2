import type { Definition } from './definition.ts';

/** What tests take for granted of a definition: calendar months of Paris, nothing left out. Each says the rest, and what differs. */
export const plainMonths = {
  qualify: [],
  exclude: [],
  window: { type: 'calendar', grain: 'month' },
  reportGrain: 'month',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  emptyBucket: 'zero',
  partialBucket: 'mark',
  late: { settleDays: 0, restate: 'never' },
  exact: true,
} satisfies Partial<Definition>;
