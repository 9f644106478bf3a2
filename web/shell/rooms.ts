import type { LinkProps } from '@tanstack/react-router';
import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Session } from './session.ts';

export interface Room {
  readonly key: keyof Dictionary['shell']['rooms'];
  readonly to: NonNullable<LinkProps['to']>;
  /** After `g`. */
  readonly letter: string;
  /** The room appears with its first content; without a condition it is always there. */
  readonly appears?: (content: Session['content']) => boolean;
}

/** The menu, in its order. It starts with four entries and grows with what there is to show. */
export const rooms: readonly Room[] = [
  { key: 'steering', to: '/', letter: 's' },
  { key: 'kpis', to: '/kpis', letter: 'k' },
  { key: 'alignment', to: '/alignment', letter: 'a' },
  { key: 'okrs', to: '/okrs', letter: 'o' },
  { key: 'review', to: '/review', letter: 'r', appears: (content) => content.kpis > 0 },
  { key: 'blindSpots', to: '/blind-spots', letter: 'b', appears: (content) => content.activities > 0 },
  { key: 'sort', to: '/sort', letter: 't', appears: (content) => content.sortedLists > 0 || content.kpis > 0 },
  { key: 'sources', to: '/sources', letter: 'd', appears: (content) => content.sources > 0 },
];

export function roomsOf(content: Session['content']): readonly Room[] {
  return rooms.filter((room) => room.appears?.(content) ?? true);
}
