import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type CyclePageData, FIRST_DAY, useOkrChanged, useTeamName } from './okr-data.ts';

/** Everyone heard, or a recorded decision to start anyway. */
export function StartCycle({ page, onDone }: { page: CyclePageData; onDone: () => void }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const { date, list } = useFormat();
  const teamName = useTeamName();
  const changed = useOkrChanged();
  const [why, setWhy] = useState('');
  const { cycle, unheard } = page;
  const start = useMutation(
    api.cycle.start.mutationOptions({
      onSuccess: async () => {
        onDone();
        await changed();
      },
    }),
  );
  const missing = unheard.teamIds.length > 0 || unheard.people > 0;
  return (
    <Form
      onSend={() =>
        start.mutate({ id: cycle.id, expectedVersion: cycle.version, ...(why.trim() && { startAnyway: why }) })
      }
      error={start.error}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={start.isPending}>
          {words.start}
        </Button>
      }
    >
      <FieldStack>
        {page.today < cycle.start ? <p>{words.startsAhead(date(cycle.start, FIRST_DAY))}</p> : null}
        <p className={styles.why}>{words.startNote}</p>
        {missing ? (
          <>
            {unheard.teamIds.length > 0 ? <p>{okr.hearing.unheard(list(unheard.teamIds.map(teamName)))}</p> : null}
            {unheard.people > 0 ? <p>{okr.hearing.people(unheard.people)}</p> : null}
            <TextArea label={words.startAnyway} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
          </>
        ) : null}
      </FieldStack>
    </Form>
  );
}
