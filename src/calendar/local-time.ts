import { offsetAt, offsetsBetween } from './zone-offset.ts';

const hour = 3_600_000;

/** The local date of an instant (ms, or ISO text) in a zone. */
export function localDate(zone: string, instant: number | string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant;
  return new Date(at + offsetAt(zone, at) * 1000).toISOString().slice(0, 10);
}

/** Today in a zone; "now" is always an argument. */
export function today(zone: string, now: Date): string {
  return localDate(zone, now.getTime());
}

/**
 * The instant (ms) at which a zone's wall clock shows `wall` (ms, as if it were UTC). A repeated hour is its first
 * occurrence, a missing hour moves forward.
 */
export function instantOfWall(zone: string, wall: number): number {
  const spans = offsetsBetween(zone, wall - 48 * hour, wall + 48 * hour);
  let offset = spans[0]!.offset;
  for (const span of spans.slice(1)) {
    if (wall < span.from + Math.max(offset, span.offset) * 1000) break;
    offset = span.offset;
  }
  return wall - offset * 1000;
}

/** The first instant (ms) of a local date in a zone. */
export function startOfDate(zone: string, date: string): number {
  return instantOfWall(zone, Date.parse(`${date}T00:00:00Z`));
}
