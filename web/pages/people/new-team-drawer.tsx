import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { CheckField, SelectField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { ParentField } from './parent-field.tsx';
import { rereadPeople, useTeams } from './people-data.ts';

export function NewTeamDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { people: words } = useWords();
  return (
    <Drawer opened={opened} onClose={onClose} title={words.tree.add}>
      <NewTeamForm onDone={onClose} />
    </Drawer>
  );
}

function NewTeamForm({ onDone }: { onDone: () => void }) {
  const { people: words, shell } = useWords();
  const teams = useTeams();
  const [team, setTeam] = useState({
    name: '',
    kind: 'service' as 'service' | 'team',
    private: false,
    parentId: teams.find((one) => one.kind === 'organisation')?.id ?? teams[0]?.id ?? '',
  });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [sent, setSent] = useState(false);
  const named = team.name.trim() !== '';
  const create = useMutation({
    mutationFn: () => client.team.create({ ...team, name: team.name.trim(), idempotencyKey }),
    onSuccess: async (created) => {
      await rereadPeople();
      say(words.team.created(created.name));
      onDone();
    },
  });
  const send = () => {
    setSent(true);
    if (named) create.mutate();
  };
  return (
    <Form
      onSend={send}
      error={create.error}
      acts={
        <Button type="submit" busy={create.isPending}>
          {words.team.create}
        </Button>
      }
    >
      <TextField
        label={words.team.name}
        maxLength={120}
        data-autofocus
        remark={sent && !named ? shell.form.missing : undefined}
        value={team.name}
        onChange={(event) => setTeam({ ...team, name: event.target.value })}
      />
      <SelectField
        label={words.team.kind}
        help={words.team.kindHelp}
        value={team.kind}
        onChange={(event) => setTeam({ ...team, kind: event.target.value === 'team' ? 'team' : 'service' })}
      >
        <option value="service">{words.kinds.service}</option>
        <option value="team">{words.kinds.team}</option>
      </SelectField>
      <ParentField parentId={team.parentId} onChange={(parentId) => setTeam({ ...team, parentId })} />
      <CheckField
        label={words.team.isPrivate}
        help={words.tree.privateHelp}
        checked={team.private}
        onChange={(event) => setTeam({ ...team, private: event.target.checked })}
      />
    </Form>
  );
}
