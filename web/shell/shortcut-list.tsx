import { Dialog } from '../design/dialog.tsx';
import { commandKey, Key } from '../design/keys.tsx';
import { useWords } from '../language.tsx';
import type { Room } from './rooms.ts';
import styles from './shortcut-list.module.css';

export function ShortcutList({ rooms, onClose }: { rooms: readonly Room[]; onClose: () => void }) {
  const { shell } = useWords();
  const rows = [
    { keys: [commandKey('K')], does: shell.keys.search },
    ...rooms.map((room) => ({ keys: [shell.keys.lead, room.letter], does: shell.keys.go(shell.rooms[room.key]) })),
    { keys: ['?'], does: shell.keys.help },
    { keys: [shell.keys.escape], does: shell.keys.leave },
  ];
  return (
    <Dialog opened onClose={onClose} title={shell.keys.title}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.does} className={styles.row}>
            {row.does}
            <span className={styles.keys}>
              {row.keys.map((key, place) => (
                <span key={key} className={styles.keys}>
                  {place > 0 ? shell.keys.andThen : null}
                  <Key>{key}</Key>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
