import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';

const rhythms = ['hour', 'day', 'week'] as const;

/** A file published at an address, read again on a schedule. */
export function ConnectAddress({ onClose }: { onClose: () => void }) {
  const { sourceTables } = useWords();
  const words = sourceTables.published;
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ name: string; address: string; every: (typeof rhythms)[number] }>({
    name: '',
    address: '',
    every: 'day',
  });
  const create = useMutation(
    api.source.createFromAddress.mutationOptions({
      onSuccess: async ({ name }) => {
        await queries.invalidateQueries({ queryKey: api.source.key() });
        say(words.done(name));
        onClose();
      },
    }),
  );
  return (
    <Drawer opened onClose={onClose} title={words.title} width={560}>
      <Form
        onSend={() => create.mutate(asked)}
        error={create.error}
        acts={
          <Button
            type="submit"
            busy={create.isPending}
            disabled={asked.name.trim() === '' || asked.address.trim() === ''}
          >
            {words.save}
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
          label={words.address}
          help={words.help}
          type="url"
          autoComplete="off"
          required
          value={asked.address}
          onChange={(event) => setAsked({ ...asked, address: event.currentTarget.value })}
        />
        <SelectField
          label={words.every}
          value={asked.every}
          onChange={(event) => setAsked({ ...asked, every: event.currentTarget.value as 'day' })}
        >
          {rhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {sourceTables.every[rhythm]}
            </option>
          ))}
        </SelectField>
      </Form>
    </Drawer>
  );
}
