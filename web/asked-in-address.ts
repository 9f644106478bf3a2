/** What an address may ask after its `?`, as people and other programs write it: nothing of it is taken for granted. */
export const teamIn = (search: Record<string, unknown>): { team?: string } =>
  typeof search.team === 'string' && search.team !== '' ? { team: search.team } : {};

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What another page may ask a KPI's to open. */
const kpiActs = ['note', 'wanted', 'paste'] as const;
export type AskedAct = (typeof kpiActs)[number];

export const actIn = (search: Record<string, unknown>): { act?: AskedAct } => {
  const act = kpiActs.find((one) => one === search.act);
  return act ? { act } : {};
};

/** A path of ours, never an address elsewhere: what a link to the door may send one back to. */
export function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value);
}
