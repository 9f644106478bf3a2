import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';

/** Files of one shape in a folder of the server, among those its settings open. */
export function ConnectFolder({ folders, onClose }: { folders: readonly string[]; onClose: () => void }) {
  const { published: words, fromFolder } = useWords().sourceTables;
  const queries = useQueryClient();
  const [asked, setAsked] = useState({ name: '', folder: folders[0] ?? '' });
  const create = useMutation(
    api.source.createFromFolder.mutationOptions({
      onSuccess: async ({ name }) => {
        await queries.invalidateQueries({ queryKey: api.source.key() });
        say(words.done(name));
        onClose();
      },
    }),
  );
  return (
    <Drawer opened onClose={onClose} title={fromFolder.title} width={560}>
      <Form
        onSend={() => create.mutate(asked)}
        error={create.error}
        acts={
          <Button
            type="submit"
            busy={create.isPending}
            disabled={asked.name.trim() === '' || asked.folder.trim() === ''}
          >
            {fromFolder.save}
          </Button>
        }
      >
        <TextField
          label={words.name}
          required
          maxLength={120}
          value={asked.name}
          onChange={(event) => setAsked({ ...asked, name: event.currentTarget.value })}
        />
        <TextField
          label={fromFolder.folder}
          help={fromFolder.help(folders)}
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={1000}
          value={asked.folder}
          onChange={(event) => setAsked({ ...asked, folder: event.currentTarget.value })}
        />
      </Form>
    </Drawer>
  );
}
