import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PeopleAsked } from '../alignment/people-asked.tsx';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type Objective, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly objective: Objective;
  readonly onDone: () => void;
}

/** People asked by name for their say: told of it, and waited for when the cycle starts. */
export function AskForASay({ objective, onDone }: Props) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const ask = useMutation(
    api.objective.ask.mutationOptions({
      onSuccess: async ({ asked }) => {
        onDone();
        await changed();
        say(words.askedPeople(asked));
      },
    }),
  );
  return (
    <Form
      onSend={() => personIds.length > 0 && ask.mutate({ id: objective.id, personIds: [...personIds] })}
      error={ask.error}
      acts={
        <Button type="submit" busy={ask.isPending} disabled={personIds.length === 0}>
          {words.askSend}
        </Button>
      }
    >
      <p className={styles.why}>{objective.title}</p>
      <PeopleAsked legend={words.askWhom} help={words.askHelp} chosen={personIds} onChoose={setPersonIds} />
    </Form>
  );
}
