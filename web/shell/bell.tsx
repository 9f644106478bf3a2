import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './bell.module.css';

/** People are told within the minute, and no event says it: what was told is theirs alone. */
const AGAIN_MS = 60_000;

/** One's own news, and how many are new. */
export function Bell() {
  const { shell } = useWords();
  const news = useQuery({ ...api.notification.list.queryOptions(), refetchInterval: AGAIN_MS });
  const unread = news.data?.unread ?? 0;
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
