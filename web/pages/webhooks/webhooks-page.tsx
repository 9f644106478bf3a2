import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { useWords } from '../../language.tsx';
import { HooksSection } from './hooks-section.tsx';
import { WebhookDrawer } from './webhook-drawer.tsx';
import { WebhookSection } from './webhook-section.tsx';
import styles from './webhooks.module.css';

/** What listens outside, each with its last deliveries. */
export function WebhooksPage() {
  const words = useWords().webhooks;
  // Deliveries leave and come back while one looks.
  const { webhooks } = useSuspenseQuery(api.webhook.list.queryOptions({ refetchInterval: 5_000 })).data;
  const [adding, setAdding] = useState(false);
  return (
    <Page title={words.title} acts={<Button onClick={() => setAdding(true)}>{words.add}</Button>}>
      <p className={`${styles.quiet} ${styles.intro}`}>{words.note}</p>
      {webhooks.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      {webhooks.map((webhook) => (
        <WebhookSection key={webhook.id} webhook={webhook} />
      ))}
      <div className={styles.incoming}>
        <HooksSection />
      </div>
      <WebhookDrawer opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
