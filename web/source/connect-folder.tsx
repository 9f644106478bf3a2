import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import { NamedSource, useSourceMade } from './named-source.tsx';

/** Files of one shape in a folder of the server, among those its settings open. */
export function ConnectFolder({ folders, onClose }: { folders: readonly string[]; onClose: () => void }) {
  const words = useWords().sourceTables.fromFolder;
  const [asked, setAsked] = useState({ name: '', folder: folders[0] ?? '' });
  const create = useMutation(api.source.createFromFolder.mutationOptions({ onSuccess: useSourceMade(onClose) }));
  return (
    <NamedSource
      title={words.title}
      save={words.save}
      name={asked.name}
      onName={(name) => setAsked({ ...asked, name })}
      ready={asked.folder.trim() !== ''}
      making={create}
      onSend={() => create.mutate(asked)}
      onClose={onClose}
    >
      <TextField
        label={words.folder}
        help={words.help(folders)}
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={1000}
        value={asked.folder}
        onChange={(event) => setAsked({ ...asked, folder: event.currentTarget.value })}
      />
    </NamedSource>
  );
}
