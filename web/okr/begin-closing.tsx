import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { type Cycle, useOkrChanged } from './okr-data.ts';

/** It ends the check-ins of every team, for good: said before it is done. */
export function BeginClosing({ cycle }: { cycle: Cycle }) {
  const words = useWords().okrPage.cycle;
  const changed = useOkrChanged();
  const [asked, setAsked] = useState(false);
  const begin = useMutation(api.cycle.beginClosing.mutationOptions({ onSuccess: () => changed() }));
  return (
    <>
      <Button kind="outline" onClick={() => setAsked(true)}>
        {words.beginClosing}
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={words.beginClosing}>
        <Form
          onSend={() => begin.mutate({ id: cycle.id, expectedVersion: cycle.version })}
          error={begin.error}
          acts={
            <Button type="submit" busy={begin.isPending}>
              {words.beginClosing}
            </Button>
          }
        >
          <p>{words.beginClosingNote(cycle.weeks - cycle.week)}</p>
        </Form>
      </Dialog>
    </>
  );
}
