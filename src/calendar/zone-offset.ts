const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** True when the time-zone data of this Node knows the name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The UTC offset of a zone at an instant (ms since 1970), in seconds, east positive. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = value;
  const wall = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 1000);
}

/** From `from` (ms) on, the zone is `offset` seconds ahead of UTC. */
export type OffsetSpan = { readonly from: number; readonly offset: number };

const cache = new Map<string, readonly OffsetSpan[]>();
const second = 1000;
// Shorter than the shortest spell between two changes on record (Ramadan in Morocco, about 30 days).
const step = 20 * 86_400 * second;

/**
 * The offsets of a zone between two instants, by bisection over Intl: the first span starts at `from`, each next one at
 * the second the offset changes.
 */
export function offsetsBetween(zone: string, from: number, to: number): readonly OffsetSpan[] {
  // Whole years, so that neighbouring ranges share one computation.
  const start = Date.UTC(new Date(from).getUTCFullYear(), 0, 1);
  const end = Date.UTC(new Date(to).getUTCFullYear() + 1, 0, 1);
  const key = `${zone} ${start} ${end}`;
  let spans = cache.get(key);
  if (!spans) {
    if (cache.size > 500) cache.clear();
    spans = search(zone, start, end);
    cache.set(key, spans);
  }
  const first = spans.findLastIndex((span) => span.from <= from);
  const within = spans.filter((span, index) => index > first && span.from <= to);
  return [{ from, offset: spans[Math.max(first, 0)]!.offset }, ...within];
}

function search(zone: string, start: number, end: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [{ from: start, offset: offsetAt(zone, start) }];
  const bisect = (low: number, high: number, before: number, after: number): void => {
    if (before === after) return;
    if (high - low <= second) {
      spans.push({ from: high, offset: after });
      return;
    }
    const middle = Math.floor((low + high) / 2 / second) * second;
    const offset = offsetAt(zone, middle);
    bisect(low, middle, before, offset);
    bisect(middle, high, offset, after);
  };
  for (let at = start, offset = spans[0]!.offset; at < end; ) {
    const next = Math.min(at + step, end);
    const nextOffset = offsetAt(zone, next);
    bisect(at, next, offset, nextOffset);
    at = next;
    offset = nextOffset;
  }
  return spans;
}
