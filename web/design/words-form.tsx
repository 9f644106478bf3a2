import { useWritten } from '../written.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';
import { Form } from './form.tsx';

/** One thing to write, and its way out: a comment, an answer, a concern. What was sent leaves the field, what was refused stays. */
export function WordsForm({
  name,
  label,
  field,
  help,
  send,
  kind = 'primary',
  act,
  onCancel,
  onSend,
}: {
  /** Under which what is written waits until it is sent: what it is, and of what. */
  name: string;
  label?: string | undefined;
  /** What is asked for. */
  field: string;
  help?: string;
  send: string;
  kind?: 'primary' | 'outline';
  act: { readonly isPending: boolean; readonly error: Error | null };
  onCancel?: () => void;
  /** Done once it is kept. */
  onSend: (words: string) => Promise<unknown>;
}) {
  const { written, write, ...kept } = useWritten(name, { words: '' });
  const { words } = written;
  return (
    <Form
      label={label}
      // A refusal is said under the field, and the words stay in it.
      onSend={() => onSend(words).then(kept.forget, () => undefined)}
      error={act.error}
      written={kept}
      onCancel={onCancel}
      acts={
        <Button type="submit" kind={kind} busy={act.isPending} disabled={words.trim() === ''}>
          {send}
        </Button>
      }
    >
      <TextArea
        label={field}
        help={help}
        rows={2}
        value={words}
        onChange={(event) => write({ words: event.currentTarget.value })}
      />
    </Form>
  );
}
