import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type WebhookKind, webhookKinds } from '../../../src/notification/webhook-kinds.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { CheckField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';
import styles from './webhooks.module.css';

/** Where it leads and what it hears of; then its secret, once. */
export function WebhookDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords().webhooks;
  return (
    <SecretOnce<{ secret: string }>
      opened={opened}
      onClose={onClose}
      title={words.add}
      words={words}
      next={{ label: words.done, closes: true }}
      form={(onMade) => <WebhookForm onMade={onMade} />}
    />
  );
}

function WebhookForm({ onMade }: { onMade: (made: { secret: string }) => void }) {
  const { webhooks: words, shell } = useWords();
  const [draft, setDraft] = useState({
    name: '',
    address: '',
    kinds: ['signal', 'guardrail-crossed'] as WebhookKind[],
  });
  const [sent, setSent] = useState(false);
  const create = useMutation({
    mutationFn: () => client.webhook.create({ ...draft, name: draft.name.trim(), address: draft.address.trim() }),
    onSuccess: async ({ secret }) => {
      await queryClient.invalidateQueries({ queryKey: api.webhook.key() });
      onMade({ secret });
    },
  });
  const missing = (text: string) => (sent && text.trim() === '' ? shell.form.missing : undefined);
  const send = () => {
    setSent(true);
    if (draft.name.trim() !== '' && draft.address.trim() !== '' && draft.kinds.length > 0) create.mutate();
  };
  const toggle = (kind: WebhookKind, on: boolean) =>
    setDraft({ ...draft, kinds: webhookKinds.filter((one) => (one === kind ? on : draft.kinds.includes(one))) });
  return (
    <Form
      onSend={send}
      error={create.error}
      acts={
        <Button type="submit" busy={create.isPending}>
          {words.create}
        </Button>
      }
    >
      <TextField
        label={words.name}
        help={words.nameHelp}
        maxLength={120}
        data-autofocus
        remark={missing(draft.name)}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        label={words.address}
        help={words.addressHelp}
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        remark={missing(draft.address)}
        value={draft.address}
        onChange={(event) => setDraft({ ...draft, address: event.target.value })}
      />
      <fieldset className={styles.kinds}>
        <legend>{words.kindsLabel}</legend>
        {webhookKinds.map((kind) => (
          <CheckField
            key={kind}
            label={words.kinds[kind]}
            checked={draft.kinds.includes(kind)}
            onChange={(event) => toggle(kind, event.target.checked)}
          />
        ))}
        <p className={styles.help}>{sent && draft.kinds.length === 0 ? words.chooseKind : words.kindsHelp}</p>
      </fieldset>
    </Form>
  );
}
