/** `2011-12-09 12:50:00` as ISO text; what is not such a time (infinity, before Christ) stays as the engine says it. */
export function isoLocalTime(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/, '$1T$2');
}

/** An instant written in UTC by an engine whose session is in UTC: `2011-12-09 12:50:00+00`, with or without offset. */
export function isoInstant(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:\+00(?::00)?|Z)?$/, '$1T$2Z');
}
