import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { SelectField, TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import { NamedSource, useSourceMade } from './named-source.tsx';

const rhythms = ['hour', 'day', 'week'] as const;

/** A file published at an address, read again on a schedule. */
export function ConnectAddress({ onClose }: { onClose: () => void }) {
  const { sourceTables } = useWords();
  const words = sourceTables.published;
  const [asked, setAsked] = useState<{ name: string; address: string; every: (typeof rhythms)[number] }>({
    name: '',
    address: '',
    every: 'day',
  });
  const create = useMutation(api.source.createFromAddress.mutationOptions({ onSuccess: useSourceMade(onClose) }));
  return (
    <NamedSource
      title={words.title}
      save={words.save}
      name={asked.name}
      onName={(name) => setAsked({ ...asked, name })}
      ready={asked.address.trim() !== ''}
      making={create}
      onSend={() => create.mutate(asked)}
      onClose={onClose}
    >
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
    </NamedSource>
  );
}
