import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Form } from '../../design/form.tsx';
import { Section } from '../../design/section.tsx';
import { useWords } from '../../language.tsx';

/** The example leaves in one act; the page that follows is the one of an empty installation. */
export function RemoveExample({ name }: { name: string }) {
  const words = useWords().setup.settings.example;
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => client.organisation.removeExample(),
    // Nothing this browser holds is true any more: it starts again.
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <Section title={words.title(name)} note={words.note}>
      <p>
        <Button kind="outline" onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </p>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={words.remove}>
        <Form
          onSend={() => remove.mutate()}
          error={remove.error}
          acts={
            <Button type="submit" busy={remove.isPending}>
              {words.confirm}
            </Button>
          }
        >
          <p>{words.sure}</p>
        </Form>
      </Dialog>
    </Section>
  );
}
