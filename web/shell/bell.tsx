import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './bell.module.css';

/** One's own news, and how many are new. */
export function Bell() {
  const { shell } = useWords();
  const unread = useQuery(api.notification.list.queryOptions()).data?.unread ?? 0;
  return (
    <Link to="/notifications" className={styles.bell} aria-label={shell.news(unread)} title={shell.news(unread)}>
      <IconBell size={20} stroke={1.75} aria-hidden="true" />
      {unread > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      ) : null}
    </Link>
  );
}
