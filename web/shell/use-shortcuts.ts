import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isPageKey } from '../design/page-key.ts';
import type { Room } from './rooms.ts';

/** How long `g` waits for its second letter. */
const PATIENCE = 1_200;

/** ⌘K and / search, ? lists the keys, g then a letter goes to a room. Never while someone is writing. */
export function useShortcuts(rooms: readonly Room[], open: (what: 'palette' | 'shortcuts') => void): void {
  const go = useNavigate();
  const since = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        open('palette');
        return;
      }
      if (!isPageKey(event)) return;
      const second = event.timeStamp - since.current < PATIENCE;
      since.current = Number.NEGATIVE_INFINITY;
      if (second) {
        const room = rooms.find(({ letter }) => letter === event.key);
        if (room) void go({ to: room.to });
      } else if (event.key === 'g') since.current = event.timeStamp;
      else if (event.key === '?') open('shortcuts');
      else if (event.key === '/') {
        event.preventDefault();
        open('palette');
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rooms, open, go]);
}
