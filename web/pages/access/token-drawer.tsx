import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scope } from '../../../src/people/scope.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { CheckField, SelectField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';
import styles from './access.module.css';

const scopes: readonly Scope[] = ['read', 'values', 'definitions', 'check-ins', 'code'];
const lengths = [30, 90, 365] as const;

/** What it may do and until when; then its secret, once. */
export function TokenDrawer({ whose, onClose }: { whose: 'self' | 'service' | null; onClose: () => void }) {
  const { tokens: words } = useWords().access;
  return (
    <SecretOnce<{ secret: string }>
      opened={whose !== null}
      onClose={onClose}
      title={whose === 'service' ? words.addService : words.add}
      words={words}
      next={{ label: words.another, closes: false }}
      form={(onMade) => <TokenForm whose={whose ?? 'self'} onMade={onMade} />}
    />
  );
}

function TokenForm({ whose, onMade }: { whose: 'self' | 'service'; onMade: (made: { secret: string }) => void }) {
  const { access, shell } = useWords();
  const words = access.tokens;
  const [draft, setDraft] = useState({ name: '', scopes: ['read'] as Scope[], days: 90 });
  const [sent, setSent] = useState(false);
  const create = useMutation({
    mutationFn: () => client.token.create({ ...draft, name: draft.name.trim(), for: whose }),
    onSuccess: async ({ secret }) => {
      await queryClient.invalidateQueries({ queryKey: api.token.key() });
      onMade({ secret });
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
