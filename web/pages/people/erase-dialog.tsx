import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import styles from './erase-dialog.module.css';
import { type Person, rereadPeople } from './people-data.ts';

/** The one act here that nobody can undo: the name is written out before it is removed. */
export function EraseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { people: words, shell } = useWords();
  const name = person.name ?? '';
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const same = typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  const erase = useMutation({
    mutationFn: () => client.person.erase({ id: person.id, expectedVersion: person.version }),
    onSuccess: async () => {
      onClose();
      await rereadPeople();
      say(words.erase.done);
    },
  });
  const send = () => {
    setSent(true);
    if (same) erase.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={words.erase.title(name)}>
      <Form
        onSend={send}
        error={erase.error}
        acts={
          <>
            <Button type="submit" busy={erase.isPending}>
              {words.erase.act}
            </Button>
            <Button kind="secondary" onClick={onClose}>
              {shell.cancel}
            </Button>
          </>
        }
      >
        <p className={styles.words}>{words.erase.words}</p>
        <p className={styles.irreversible}>{words.erase.irreversible}</p>
        <TextField
          label={words.erase.type(name)}
          autoComplete="off"
          data-autofocus
          remark={sent && !same ? shell.form.missing : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
