import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type HookWrites, hookWrites } from '../../../src/notification/hook-writes.ts';
import { api, client, queryClient } from '../../api.ts';
import { CheckSet } from '../../design/check-set.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { SecretForm } from '../../design/secret-form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';

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
  const [draft, setDraft] = useState({ teamId: '', writes: [...hookWrites] as HookWrites[] });
  const only = teams.length === 1 ? teams[0]?.id : undefined;
  const teamId = draft.teamId || (only ?? '');
  const make = async (name: string) => {
    const made = await client.hook.create({ ...draft, name, teamId });
    await queryClient.invalidateQueries({ queryKey: api.hook.key() });
    return made;
  };
  return (
    <SecretForm words={words} complete={draft.writes.length > 0 && teamId !== ''} make={make} onMade={onMade}>
      {(sent) => (
        <>
          <SelectField
            label={words.team}
            asks
            required
            remark={sent && teamId === '' ? shell.form.choose : undefined}
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
          <CheckSet
            legend={words.writesLabel}
            all={hookWrites}
            chosen={draft.writes}
            labels={words.writes}
            help={sent && draft.writes.length === 0 ? words.chooseWrites : words.writesHelp}
            onChoose={(writes) => setDraft({ ...draft, writes })}
          />
        </>
      )}
    </SecretForm>
  );
}
