import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';
import { Form } from './form.tsx';

/** One thing to write, and its way out: a comment, an answer, a concern. What was sent leaves the field, what was refused stays. */
export function WordsForm({
  label,
  field,
  help,
  send,
  kind = 'primary',
  act,
  beside,
  onSend,
}: {
  label?: string | undefined;
  /** What is asked for. */
  field: string;
  help?: string;
  send: string;
  kind?: 'primary' | 'outline';
  act: { readonly isPending: boolean; readonly error: Error | null };
  /** Other ways out. */
  beside?: ReactNode;
  onSend: (words: string, sent: { readonly onSuccess: () => void }) => void;
}) {
  const [words, setWords] = useState('');
  return (
    <Form
      label={label}
      onSend={() => onSend(words, { onSuccess: () => setWords('') })}
      error={act.error}
      acts={
        <>
          <Button type="submit" kind={kind} busy={act.isPending} disabled={words.trim() === ''}>
            {send}
          </Button>
          {beside}
        </>
      }
    >
      <TextArea
        label={field}
        help={help}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </Form>
  );
}
