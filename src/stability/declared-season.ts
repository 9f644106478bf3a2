import type { Grain } from '../calendar/bucket.ts';
import { addDays } from '../calendar/day-number.ts';

/** « December is about +20 % »: month 12, share .2. Said by a person while the series is too young to show it. */
export type DeclaredSeason = readonly { month: number; share: number }[];

/** What a value of that period is multiplied by. A week belongs to the month of its fourth day. */
export function declaredFactor(season: DeclaredSeason, period: string, grain: Grain): number {
  const month = Number((grain === 'week' ? addDays(period, 3) : period).slice(5, 7));
  const months = grain === 'quarter' ? [month, month + 1, month + 2] : [month];
  let sum = 0;
  for (const m of months) sum += season.find((said) => said.month === m)?.share ?? 0;
  return Math.max(0.01, 1 + sum / months.length);
}

/** The values less a declared season. */
export const withoutDeclared = (
  values: readonly (number | null)[],
  periods: readonly string[],
  season: DeclaredSeason,
  grain: Grain,
): (number | null)[] =>
  values.map((value, t) => (value === null ? null : value / declaredFactor(season, periods[t]!, grain)));
