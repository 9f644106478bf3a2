import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import './room.css';

/** A phone, or a desk: nobody projects from there. */
const PROJECTED = '(min-width: 1200px)';

/**
 * A room with a projector: the arrows step, D darkens, P puts the site's own header away. Keys of the page, unless one
 * is typing or choosing; what was changed for the room is put back on leaving it.
 */
export function useRoom(
  shown: boolean,
  keys: Readonly<Record<string, () => void>>,
): { readonly dark: boolean; readonly alone: boolean } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const [menu, setMenu] = useState(false);
  const alone = shown && !menu && matchMedia(PROJECTED).matches;
  const darken = () => setColorScheme(dark ? 'light' : 'dark');
  useEffect(() => {
    const all: Readonly<Record<string, () => void>> = {
      ...keys,
      d: darken,
      p: () => setMenu(!menu),
      Escape: () => setMenu(true),
    };
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (target.closest('input, textarea, select, [role=radiogroup], [role=slider], [role=dialog], [contenteditable]'))
        return;
      const act = all[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
  useEffect(() => {
    document.documentElement.toggleAttribute('data-room', alone);
    return () => document.documentElement.removeAttribute('data-room');
  }, [alone]);
  return { dark, alone };
}
