const dayMs = 86_400_000;

/** Three centuries are a hundred thousand dates: each is read and written once, and a series of years asks for the same. */
const MOST = 110_000;
const dates = new Map<number, string>();
const days = new Map<string, number>();

/** Days since 1970-01-01 of a local date: dates are counted, never shifted. */
export function dayNumber(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = readDay(date);
  if (days.size < MOST) days.set(date, day);
  return day;
}

export function dateOfDay(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (dates.size < MOST) dates.set(day, date);
  return date;
}

function readDay(date: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / dayMs;
  if (!Number.isInteger(days)) throw new RangeError(`not a date: ${date}`);
  return days;
}

export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** True for a date that exists, written as 2026-11-23; 2026-02-30 does not exist. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = days.get(text) ?? Date.parse(`${text}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && dateOfDay(day) === text;
}
