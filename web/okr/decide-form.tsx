import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { GrowingField, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { useOkrChanged } from './okr-data.ts';

interface Props {
  readonly objectiveId: string;
  /** The guardrail it answers, where one is crossed. */
  readonly guardrailId: string | null;
  readonly today: string;
  readonly onDone?: () => void;
}

/** What is decided, why, and by when. */
export function DecideForm({ objectiveId: id, guardrailId, today, onDone }: Props) {
  const { okrPage, review } = useWords();
  const words = okrPage.objective;
  const changed = useOkrChanged();
  const { written, write, ...kept } = useWritten(`decision objective ${id} ${guardrailId ?? ''}`, {
    what: '',
    why: '',
    by: '',
  });
  const { what, why, by } = written;
  const decide = useMutation(
    api.objective.decide.mutationOptions({
      onSuccess: async () => {
        kept.forget();
        onDone?.();
        await changed();
      },
    }),
  );
  return (
    <Form
      onSend={() => what.trim() !== '' && decide.mutate({ id, guardrailId, what, by: by || null, why })}
      error={decide.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" kind="outline" busy={decide.isPending}>
          {words.decide}
        </Button>
      }
    >
      <FieldStack>
        <TextField label={words.whatDecided} value={what} onChange={(event) => write({ what: event.target.value })} />
        <GrowingField
          label={words.whyDecided}
          help={review.form.whyHelp}
          maxLength={500}
          value={why}
          onText={(text) => write({ why: text })}
        />
        <TextField
          label={words.byWhen}
          type="date"
          min={today}
          value={by}
          onChange={(event) => write({ by: event.target.value })}
        />
      </FieldStack>
    </Form>
  );
}
