import { useState } from 'react';
import { type WebhookKind, webhookKinds } from '../../../src/notification/webhook-kinds.ts';
import { api, client, queryClient } from '../../api.ts';
import { CheckSet } from '../../design/check-set.tsx';
import { TextField } from '../../design/field.tsx';
import { SecretForm } from '../../design/secret-form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';

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
  const [draft, setDraft] = useState({ address: '', kinds: ['signal', 'guardrail-crossed'] as WebhookKind[] });
  const address = draft.address.trim();
  const make = async (name: string) => {
    const made = await client.webhook.create({ ...draft, name, address });
    await queryClient.invalidateQueries({ queryKey: api.webhook.key() });
    return made;
  };
  return (
    <SecretForm words={words} complete={address !== '' && draft.kinds.length > 0} make={make} onMade={onMade}>
      {(sent) => (
        <>
          <TextField
            label={words.address}
            help={words.addressHelp}
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={2000}
            remark={sent && address === '' ? shell.form.missing : undefined}
            value={draft.address}
            onChange={(event) => setDraft({ ...draft, address: event.target.value })}
          />
          <CheckSet
            legend={words.kindsLabel}
            all={webhookKinds}
            chosen={draft.kinds}
            labels={words.kinds}
            help={sent && draft.kinds.length === 0 ? words.chooseKind : words.kindsHelp}
            onChoose={(kinds) => setDraft({ ...draft, kinds })}
          />
        </>
      )}
    </SecretForm>
  );
}
