import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextArea } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import type { TestPage } from './alignment-data.ts';

/** A test opened by mistake: what ends with it is said first, why is said if one wishes. */
export function CloseTest({ page }: { page: TestPage }) {
  const words = useWords().alignmentPage.room.closing;
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const close = useMutation({
    mutationFn: () => client.alignment.close({ id: page.id, why: why.trim() }),
    onSuccess: (after) => queries.setQueryData(api.alignment.show.queryKey({ input: { id: page.id } }), after),
  });
  return (
    <>
      <Button kind="act" onClick={() => setAsked(true)}>
        {words.title}
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={words.title}>
        <Form
          onSend={() => close.mutate()}
          error={close.error}
          acts={
            <>
              <Button type="submit" busy={close.isPending}>
                {words.title}
              </Button>
              <Button kind="secondary" onClick={() => setAsked(false)}>
                {words.leave}
              </Button>
            </>
          }
        >
          {page.answered.have > 0 ? <p>{words.answers(page.answered.have)}</p> : null}
          <p>{words.asked}</p>
          <FieldStack>
            <TextArea
              label={words.why}
              help={words.whyHelp}
              rows={2}
              maxLength={2000}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </FieldStack>
        </Form>
      </Dialog>
    </>
  );
}
