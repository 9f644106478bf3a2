import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PHONE_ACT } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import styles from './phone-bar.module.css';
import type { Room } from './rooms.ts';
import { RoomLinks } from './top-bar.tsx';

const GLIMPSE = 56;

/** On a phone the rooms and the page's act stay at the bottom, under the thumb. */
export function PhoneBar({ rooms }: { rooms: readonly Room[] }) {
  const { shell } = useWords();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // More rooms than a phone is wide: the one that is open is always in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page opens another room
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (!nav.current || !open) return;
    // No further than that, with a glimpse of its neighbours: what one presses stays where it was.
    const first = open.offsetLeft - GLIMPSE;
    const last = open.offsetLeft + open.offsetWidth + GLIMPSE - nav.current.clientWidth;
    nav.current.scrollLeft = Math.min(first, Math.max(last, nav.current.scrollLeft));
  }, [pathname, rooms.length]);
  return (
    <footer className={styles.bar}>
      <div id={PHONE_ACT} className={styles.act} />
      <nav ref={nav} aria-label={shell.mainNavigation} className={styles.nav}>
        <RoomLinks rooms={rooms} className={styles.room!} />
      </nav>
    </footer>
  );
}
