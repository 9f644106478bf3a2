import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { NoticeChoices } from '../notification/notice-choices.tsx';
import { noticeSentence } from '../notification/notice-sentence.ts';
import { useSession } from '../shell/session.ts';
import styles from './notifications.module.css';

/** What happened that concerns this person, what they watch, and how they hear of it. */
export function Notifications() {
  const { notification: words } = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const { history } = useRouter();
  const { timezone } = useSession().organisation;
  const { notices, unread } = useSuspenseQuery(api.notification.list.queryOptions()).data;
  const { watched } = useSuspenseQuery(api.watch.list.queryOptions()).data;
  const read = useMutation({
    mutationFn: (ids?: string[]) => client.notification.read(ids ? { ids } : {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.notification.key() }),
  });
  const follow = (path: string, onFollow?: () => void) => ({
    href: path,
    onClick: (event: React.MouseEvent) => {
      onFollow?.();
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      history.push(path);
    },
  });
  return (
    <Page
      title={words.title}
      acts={
        unread > 0 ? (
          <Button kind="outline" busy={read.isPending} onClick={() => read.mutate(undefined)}>
            {words.readAll}
          </Button>
        ) : null
      }
    >
      {notices.length === 0 ? (
        <p className={`${styles.none} ${styles.news}`}>{words.none}</p>
      ) : (
        <ul className={`${styles.list} ${styles.news}`}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <a
                {...follow(notice.path, notice.read ? undefined : () => read.mutate([notice.id]))}
                className={`${styles.notice} ${notice.read ? '' : styles.unread}`}
              >
                <span className={styles.sentence}>
                  {notice.read ? null : <span className="visually-hidden">{words.unread}. </span>}
                  {noticeSentence(words, notice)}
                </span>
                <span className={styles.when}>
                  {format.instant(notice.createdAt, timezone, {
                    day: 'numeric',
                    month: 'long',
                    hour: '2-digit',
                    minute: '2-digit',
                  })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Section title={words.choices.watching}>
        {watched.length === 0 ? <p className={styles.none}>{words.choices.watchingNone}</p> : null}
        <ul className={styles.list}>
          {watched.map((one) => (
            <li key={one.id}>
              <a {...follow(one.path)} className={styles.notice}>
                <span className={styles.sentence}>{one.title}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <NoticeChoices />
    </Page>
  );
}
