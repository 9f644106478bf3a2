import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { Form } from './form.tsx';

interface Props<Made> {
  readonly words: { readonly name: string; readonly nameHelp: string; readonly create: string };
  /** The other fields are filled. */
  readonly complete: boolean;
  readonly make: (name: string) => Promise<Made>;
  readonly onMade: (made: Made) => void;
  /** The other fields; what is missing is said once it was sent. */
  readonly children: (sent: boolean) => ReactNode;
}

/** What has a secret has a name first, by which one knows it once the secret is forgotten. */
export function SecretForm<Made>({ words, complete, make, onMade, children }: Props<Made>) {
  const { shell } = useWords();
  const [name, setName] = useState('');
  const [sent, setSent] = useState(false);
  const create = useMutation({ mutationFn: () => make(name.trim()), onSuccess: onMade });
  const named = name.trim() !== '';
  const send = () => {
    setSent(true);
    if (named && complete) create.mutate();
  };
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
        remark={sent && !named ? shell.form.missing : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {children(sent)}
    </Form>
  );
}
