import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { CheckField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { ArchiveTeam } from './archive-team.tsx';
import { ParentField } from './parent-field.tsx';
import { rereadPeople, type Team } from './people-data.ts';
import { TeamMembers } from './team-members.tsx';

/** A team's name and place, then who is in it. The organisation itself keeps its place and cannot be private. */
export function TeamDrawer({ team, onClose }: { team: Team; onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} title={team.name} width={480}>
      <TeamForm key={team.version} team={team} />
      <TeamMembers team={team} />
      {team.kind === 'organisation' ? null : <ArchiveTeam team={team} onDone={onClose} />}
    </Drawer>
  );
}

function TeamForm({ team }: { team: Team }) {
  const { people: words, shell } = useWords();
  const [draft, setDraft] = useState({ name: team.name, parentId: team.parentId, private: team.private });
  const movable = team.kind !== 'organisation' && draft.parentId !== null;
  const named = draft.name.trim() !== '';
  const change = useMutation({
    mutationFn: () => {
      const { parentId, ...rest } = draft;
      const place = movable && parentId !== null ? { parentId, private: rest.private } : {};
      return client.team.change({ id: team.id, expectedVersion: team.version, name: rest.name.trim(), ...place });
    },
    onSuccess: async (changed) => {
      await rereadPeople();
      say(words.team.changed(changed.name));
    },
  });
  return (
    <Form
      onSend={() => (named ? change.mutate() : undefined)}
      error={change.error}
      acts={
        <Button type="submit" kind="secondary" busy={change.isPending}>
          {words.team.change}
        </Button>
      }
    >
      <TextField
        label={words.team.name}
        maxLength={120}
        remark={named ? undefined : shell.form.missing}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      {movable ? (
        <>
          <ParentField
            movedId={team.id}
            parentId={draft.parentId ?? ''}
            onChange={(parentId) => setDraft({ ...draft, parentId })}
          />
          <CheckField
            label={words.team.isPrivate}
            help={words.tree.privateHelp}
            checked={draft.private}
            onChange={(event) => setDraft({ ...draft, private: event.target.checked })}
          />
        </>
      ) : null}
    </Form>
  );
}
