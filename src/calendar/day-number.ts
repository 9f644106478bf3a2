const dayMs = 86_400_000;

/** Days since 1970-01-01 of a local date: dates are counted, never shifted. */
export function dayNumber(date: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / dayMs;
  if (!Number.isInteger(days)) throw new RangeError(`not a date: ${date}`);
  return days;
}

export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** True for a date that exists, written as 2026-11-23; 2026-02-30 does not exist. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
