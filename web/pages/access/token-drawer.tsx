import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scope } from '../../../src/people/scope.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { copyText } from '../../design/copy-text.ts';
import { Drawer } from '../../design/drawer.tsx';
import { CheckField, SelectField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import styles from './access.module.css';

const scopes: readonly Scope[] = ['read', 'values', 'definitions', 'check-ins', 'code'];
const lengths = [30, 90, 365] as const;

/** What it may do and until when; then its secret, once. */
export function TokenDrawer({ whose, onClose }: { whose: 'self' | 'service' | null; onClose: () => void }) {
  const { access } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  const title = whose === 'service' ? access.tokens.addService : access.tokens.add;
  return (
    <Drawer opened={whose !== null} onClose={close} title={title}>
      {secret === null ? (
        <TokenForm whose={whose ?? 'self'} onMade={setSecret} />
      ) : (
        <Secret secret={secret} onAnother={() => setSecret(null)} />
      )}
    </Drawer>
  );
}

function TokenForm({ whose, onMade }: { whose: 'self' | 'service'; onMade: (secret: string) => void }) {
  const { access, shell } = useWords();
  const words = access.tokens;
  const [draft, setDraft] = useState({ name: '', scopes: ['read'] as Scope[], days: 90 });
  const [sent, setSent] = useState(false);
  const create = useMutation({
    mutationFn: () => client.token.create({ ...draft, name: draft.name.trim(), for: whose }),
    onSuccess: async ({ secret }) => {
      await queryClient.invalidateQueries({ queryKey: api.token.key() });
      onMade(secret);
    },
  });
  const complete = draft.name.trim() !== '' && draft.scopes.length > 0;
  const send = () => {
    setSent(true);
    if (complete) create.mutate();
  };
  const toggle = (scope: Scope, on: boolean) =>
    setDraft({ ...draft, scopes: scopes.filter((one) => (one === scope ? on : draft.scopes.includes(one))) });
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
        remark={sent && draft.name.trim() === '' ? shell.form.missing : undefined}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <fieldset className={styles.scopes}>
        <legend>{words.scopesLabel}</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            label={words.scopes[scope]}
            checked={draft.scopes.includes(scope)}
            onChange={(event) => toggle(scope, event.target.checked)}
          />
        ))}
        <p className={styles.help}>{sent && draft.scopes.length === 0 ? words.chooseScope : words.never}</p>
      </fieldset>
      <SelectField
        label={words.days}
        value={draft.days}
        onChange={(event) => setDraft({ ...draft, days: Number(event.target.value) })}
      >
        {lengths.map((days) => (
          <option key={days} value={days}>
            {words.inDays(days)}
          </option>
        ))}
      </SelectField>
    </Form>
  );
}

function Secret({ secret, onAnother }: { secret: string; onAnother: () => void }) {
  const { access } = useWords();
  const words = access.tokens;
  const copy = async () => {
    if (await copyText(secret)) say(words.copied);
  };
  return (
    <Form
      onSend={() => void copy()}
      error={null}
      acts={
        <>
          <Button type="submit">{words.copy}</Button>
          <Button kind="act" onClick={onAnother}>
            {words.another}
          </Button>
        </>
      }
    >
      <TextField
        label={words.secret}
        help={words.ready}
        readOnly
        value={secret}
        onFocus={(event) => event.target.select()}
      />
    </Form>
  );
}
