import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type HookWrites, hookWrites } from '../../../src/notification/hook-writes.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { CheckField, SelectField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';
import styles from './webhooks.module.css';

type Made = Awaited<ReturnType<typeof client.hook.create>>;

/** For which team it writes, and what; then where it sends, and its secret, once. */
export function HookDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords().webhooks.incoming;
  return (
    <SecretOnce<Made>
      opened={opened}
      onClose={onClose}
      title={words.add}
      words={words}
      next={{ label: words.done, closes: true }}
      form={(onMade) => <HookForm onMade={onMade} />}
      beside={({ hook }) => (
        <TextField
          label={words.address}
          help={words.addressHelp}
          readOnly
          value={`${location.origin}${hook.path}`}
          onFocus={(event) => event.target.select()}
        />
      )}
    />
  );
}

function HookForm({ onMade }: { onMade: (made: Made) => void }) {
  const { webhooks, shell } = useWords();
  const words = webhooks.incoming;
  const teams = useQuery(api.team.list.queryOptions()).data?.teams ?? [];
  const [draft, setDraft] = useState({ name: '', teamId: '', writes: [...hookWrites] as HookWrites[] });
  const [sent, setSent] = useState(false);
  const teamId = draft.teamId || (teams[0]?.id ?? '');
  const create = useMutation({
    mutationFn: () => client.hook.create({ ...draft, teamId, name: draft.name.trim() }),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: api.hook.key() });
      onMade(made);
    },
  });
  const send = () => {
    setSent(true);
    if (draft.name.trim() !== '' && draft.writes.length > 0) create.mutate();
  };
  const toggle = (one: HookWrites, on: boolean) =>
    setDraft({ ...draft, writes: hookWrites.filter((other) => (other === one ? on : draft.writes.includes(other))) });
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
      <SelectField
        label={words.team}
        help={words.teamHelp}
        value={teamId}
        onChange={(event) => setDraft({ ...draft, teamId: event.target.value })}
      >
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <fieldset className={styles.kinds}>
        <legend>{words.writesLabel}</legend>
        {hookWrites.map((one) => (
          <CheckField
            key={one}
            label={words.writes[one]}
            checked={draft.writes.includes(one)}
            onChange={(event) => toggle(one, event.target.checked)}
          />
        ))}
        <p className={styles.help}>{sent && draft.writes.length === 0 ? words.chooseWrites : words.writesHelp}</p>
      </fieldset>
    </Form>
  );
}
