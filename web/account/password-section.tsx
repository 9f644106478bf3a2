import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { PasswordField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { changePassword } from './account-calls.ts';
import { readAccount } from './account-data.ts';

const SHORTEST = 12;

export function PasswordSection() {
  const { account, shell } = useWords();
  const words = account.page.password;
  const [draft, setDraft] = useState({ current: '', next: '' });
  const [sent, setSent] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(draft.current, draft.next),
    onSuccess: async () => {
      setDraft({ current: '', next: '' });
      setSent(false);
      await readAccount();
      say(words.changed);
    },
  });
  const short = draft.next.length < SHORTEST;
  const send = () => {
    setSent(true);
    if (!short) change.mutate();
  };
  return (
    <Section title={words.title} note={words.note}>
      <Form
        onSend={send}
        error={change.error}
        label={words.title}
        acts={
          <Button type="submit" busy={change.isPending}>
            {words.send}
          </Button>
        }
      >
        <FieldStack>
          <PasswordField
            label={words.current}
            autoComplete="current-password"
            required
            value={draft.current}
            onChange={(event) => setDraft({ ...draft, current: event.target.value })}
          />
          <PasswordField
            label={words.next}
            autoComplete="new-password"
            required
            maxLength={128}
            remark={sent && short ? shell.form.passwordShort(SHORTEST) : undefined}
            value={draft.next}
            onChange={(event) => setDraft({ ...draft, next: event.target.value })}
          />
        </FieldStack>
      </Form>
    </Section>
  );
}
