import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addDays } from '../../src/calendar/day-number.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { Said } from '../design/said.tsx';
import { say } from '../design/toast.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { lookSentence } from './look-sentence.ts';
import type { ShownLook } from './steering-data.ts';

/** It can wait, with why and until when: for everyone before whom it stands. */
export function PutOff({ look, today, onClose }: { look: ShownLook; today: string; onClose: () => void }) {
  const words = useWords();
  const { steering } = words;
  const language = useLanguage();
  const queries = useQueryClient();
  const { written, write, ...kept } = useWritten(`put off ${look.key}`, { reason: '', until: addDays(today, 7) });
  const { reason, until } = written;
  const again = () => queries.invalidateQueries({ queryKey: api.steering.key() });
  const back = useMutation(
    api.steering.bringBack.mutationOptions({
      onSuccess: async () => {
        await again();
        say(steering.page.broughtBack);
      },
    }),
  );
  const put = useMutation(
    api.steering.putOff.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        onClose();
        await again();
        say(steering.page.putOffSaid, () => back.mutate({ key: look.key }));
      },
    }),
  );
  return (
    <Dialog opened onClose={onClose} title={steering.page.putOff}>
      <Form
        onSend={() => put.mutate({ key: look.key, until, reason })}
        error={put.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={put.isPending}>
            {steering.page.putOff}
          </Button>
        }
      >
        <p>
          <Said>{lookSentence(look, today, language, words)}</Said>
        </p>
        <TextArea
          label={steering.snooze.why}
          rows={2}
          value={reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
        <TextField
          type="date"
          label={steering.snooze.until}
          min={addDays(today, 1)}
          value={until}
          onChange={(event) => write({ until: event.currentTarget.value })}
        />
      </Form>
    </Dialog>
  );
}
