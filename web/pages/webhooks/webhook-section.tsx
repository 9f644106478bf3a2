import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalSentence } from '../../../i18n/dictionary.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './webhooks.module.css';

type Webhook = Awaited<ReturnType<typeof client.webhook.list>>['webhooks'][number];

const readAgain = () => queryClient.invalidateQueries({ queryKey: api.webhook.key() });

export function WebhookSection({ webhook }: { webhook: Webhook }) {
  const words = useWords().webhooks;
  const [asking, setAsking] = useState(false);
  const { id, name, host, kinds } = webhook;
  const trial = useMutation({
    mutationFn: () => client.webhook.trial({ id }),
    onSuccess: async () => {
      await readAgain();
      say(words.trialAsked);
    },
  });
  const end = useMutation({
    mutationFn: () => client.webhook.end({ id }),
    onSuccess: async () => {
      await readAgain();
      say(words.ended);
    },
  });
  const acts = (
    <span className={styles.acts}>
      <Button kind="act" busy={trial.isPending} aria-label={words.trialLabel(name)} onClick={() => trial.mutate()}>
        {words.trial}
      </Button>
      <Button kind="act" aria-label={words.endLabel(name)} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
    </span>
  );
  return (
    <Section title={name} note={words.about(host, kinds.map((kind) => words.kinds[kind]).join(' · '))} acts={acts}>
      {trial.error ? <RefusalMessage error={trial.error} /> : null}
      <Deliveries webhook={webhook} />
      <Dialog opened={asking} onClose={() => setAsking(false)} title={words.endSure}>
        <p className={styles.sure}>{words.endWhat(name)}</p>
        {end.error ? <RefusalMessage error={end.error} /> : null}
        <p>
          <Button busy={end.isPending} onClick={() => end.mutate()}>
            {words.end}
          </Button>
        </p>
      </Dialog>
    </Section>
  );
}

function Deliveries({ webhook: { name, deliveries } }: { webhook: Webhook }) {
  const dictionary = useWords();
  const words = dictionary.webhooks;
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  if (deliveries.length === 0) return <p className={styles.quiet}>{words.noDelivery}</p>;
  const outcome = ({ state, status, attempts, problem }: Webhook['deliveries'][number]) => {
    if (state === 'sent') return words.states.sent(status ?? 200);
    const said = state === 'waiting' ? words.states.waiting(attempts) : words.states.failed;
    return problem ? `${said}. ${refusalSentence(dictionary, problem.code, problem.params)}` : said;
  };
  return (
    <DataTable
      caption={words.deliveries(name)}
      rows={deliveries}
      keyOf={(delivery) => delivery.id}
      columns={[
        { key: 'what', label: words.what, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'when',
          label: words.when,
          cell: ({ lastAt, createdAt }) =>
            format.instant(lastAt ?? createdAt, zone, { dateStyle: 'long', timeStyle: 'short' }),
        },
        { key: 'outcome', label: words.outcome, cell: outcome },
      ]}
    />
  );
}
