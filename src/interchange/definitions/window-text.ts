import type { Window } from '../../metric-sql/definition.ts';
import { isRecord, textOf } from './found-metric.ts';

const daysOf = { day: 1, week: 7 } as const;

/** "28 days", `{count: 4, granularity: 'week'}`: so many days. Months have no fixed length: null. */
export function windowOf(said: unknown): Window | null {
  const [count, unit] = isRecord(said)
    ? [Number(said.count), textOf(said.granularity)]
    : (/^(\d+)\s*([a-z]+)$/i.exec(textOf(said))?.slice(1) ?? []);
  const grain = String(unit ?? '')
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/^d$/, 'day');
  const days = grain in daysOf ? Number(count) * daysOf[grain as keyof typeof daysOf] : Number.NaN;
  return Number.isInteger(days) && days >= 1 && days <= 3660 ? { type: 'trailing', days } : null;
}
