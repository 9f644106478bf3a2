import { PHONE_ACT } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import styles from './phone-bar.module.css';
import type { Room } from './rooms.ts';
import { RoomLinks } from './top-bar.tsx';

/** On a phone the rooms and the page's act stay at the bottom, under the thumb. */
export function PhoneBar({ rooms }: { rooms: readonly Room[] }) {
  const { shell } = useWords();
  return (
    <footer className={styles.bar}>
      <div id={PHONE_ACT} className={styles.act} />
      <nav aria-label={shell.mainNavigation} className={styles.nav}>
        <RoomLinks rooms={rooms} className={styles.room!} />
      </nav>
    </footer>
  );
}
