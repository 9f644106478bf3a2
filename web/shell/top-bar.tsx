import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { commandKey, Key } from '../design/keys.tsx';
import { Mark } from '../design/mark.tsx';
import { useWords } from '../language.tsx';
import { ExampleTour } from '../tour/example-tour.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Bell } from './bell.tsx';
import type { Room } from './rooms.ts';
import type { Session } from './session.ts';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly session: Session;
  readonly rooms: readonly Room[];
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

export function TopBar({ session, rooms, onSearch, onShortcuts }: TopBarProps) {
  const { shell } = useWords();
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Link to="/" className={styles.brand} aria-label={shell.homeLabel}>
          <Mark />
          <span>Gouverne</span>
        </Link>
        <nav aria-label={shell.mainNavigation} className={styles.nav}>
          <RoomLinks rooms={rooms} className={styles.room!} />
        </nav>
        <div className={styles.right}>
          {session.organisation.example ? <ExampleTour name={session.organisation.name} /> : null}
          <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Meta+K Control+K">
            <IconSearch size={20} stroke={1.75} className={styles.icon} aria-hidden="true" />
            <span className={styles.words}>{shell.palette.open}</span>
            <span aria-hidden="true">
              <Key>{commandKey('K')}</Key>
            </span>
          </button>
          <Bell />
          <AccountMenu person={session.person} className={styles.person!} onShortcuts={onShortcuts} />
        </div>
      </div>
    </header>
  );
}

export function RoomLinks({ rooms, className }: { rooms: readonly Room[]; className: string }) {
  const { shell } = useWords();
  return rooms.map((room) => (
    <Link
      key={room.key}
      to={room.to}
      className={className}
      data-text={shell.rooms[room.key]}
      activeOptions={{ exact: room.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {shell.rooms[room.key]}
    </Link>
  ));
}
