import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_AMBITIONS } from '../../src/okr/limit.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Confirmed } from '../design/confirmed.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type CyclePageData, useOkrChanged } from './okr-data.ts';

/** One to three, a phrase without a number: nothing numeric descends from them. */
export function Ambitions({ ambitions, mayState }: { ambitions: CyclePageData['ambitions']; mayState: boolean }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.list;
  const changed = useOkrChanged();
  const [opened, setOpened] = useState(false);
  const { written: ambition, write, ...kept } = useWritten('ambition', { phrase: '', why: '', horizonMonths: '24' });
  const state = useMutation(
    api.cycle.stateAmbition.mutationOptions({
      onSuccess: async () => {
        await changed();
        say(words.ambitionStated);
        kept.forget();
        setOpened(false);
      },
    }),
  );
  const end = useMutation(api.cycle.endAmbition.mutationOptions({ onSuccess: () => changed() }));
  return (
    <Section
      title={words.ambitions}
      note={words.ambitionsNote}
      acts={
        mayState && !opened ? (
          <Button kind="act" onClick={() => setOpened(true)}>
            {words.stateAmbition}
          </Button>
        ) : null
      }
    >
      {ambitions.length === 0 && !opened ? <p className={styles.act}>{words.noAmbition}</p> : null}
      {ambitions.map(({ id, phrase, why, horizonMonths, version }) => (
        <div key={id} className={styles.said}>
          <span className={styles.title}>{phrase}</span>
          <p>{why}</p>
          <div className={styles.facts}>
            <span>{words.horizon(horizonMonths)}</span>
            {mayState ? (
              <Confirmed
                kind="act"
                label={words.end}
                about={phrase}
                note={words.endNote}
                act={end}
                onConfirm={() => end.mutate({ id, expectedVersion: version })}
              />
            ) : null}
          </div>
        </div>
      ))}
      {opened ? (
        <Form
          label={words.stateAmbition}
          onSend={() => state.mutate({ ...ambition, horizonMonths: Number(ambition.horizonMonths) })}
          error={state.error}
          written={kept}
          onCancel={() => setOpened(false)}
          acts={
            <Button type="submit" busy={state.isPending}>
              {words.stateAmbition}
            </Button>
          }
        >
          <FieldStack>
            {ambitions.length >= MOST_AMBITIONS ? (
              <p>{okr.limits.ambitions(ambitions.length + 1, MOST_AMBITIONS)}</p>
            ) : null}
            <TextField
              label={words.phrase}
              help={words.phraseHelp}
              value={ambition.phrase}
              onChange={(event) => write({ phrase: event.target.value })}
            />
            <TextArea
              label={words.why}
              rows={2}
              value={ambition.why}
              onChange={(event) => write({ why: event.target.value })}
            />
            <TextField
              label={words.months}
              type="number"
              min={12}
              max={36}
              value={ambition.horizonMonths}
              onChange={(event) => write({ horizonMonths: event.target.value })}
            />
          </FieldStack>
        </Form>
      ) : null}
    </Section>
  );
}
