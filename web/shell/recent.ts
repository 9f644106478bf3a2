import { remember, remembered } from '../remembered.ts';

export interface Recent {
  readonly label: string;
  readonly path: string;
}

const MOST = 6;
const KEY = 'gouverne.recent';

/** What this person opened last by searching, on this browser alone; gone when they sign out. */
export function recentOf(personId: string): readonly Recent[] {
  try {
    const kept = JSON.parse(remembered(KEY) ?? '{}') as { personId?: string; list?: readonly Recent[] };
    return kept.personId === personId && Array.isArray(kept.list) ? kept.list : [];
  } catch {
    return [];
  }
}

export function addRecent(personId: string, { label, path }: Recent): void {
  const list = [{ label, path }, ...recentOf(personId).filter((one) => one.path !== path)].slice(0, MOST);
  remember(KEY, JSON.stringify({ personId, list }));
}

export const forgetRecent = (): void => remember(KEY, '{}');
