/** What an address may ask after its `?`, as people and other programs write it: nothing of it is taken for granted. */
export const teamIn = (search: Record<string, unknown>): { team?: string } =>
  typeof search.team === 'string' && search.team !== '' ? { team: search.team } : {};

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A path of ours, never an address elsewhere: what a link to the door may send one back to. */
export function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value);
}
