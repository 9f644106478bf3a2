import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decidedLastTime } from '../../src/people/decision.ts';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { DecideForm } from './decide-form.tsx';
import styles from './okr.module.css';
import { type Objective, useOkrChanged, useTeamName } from './okr-data.ts';

type Decisions = Awaited<ReturnType<typeof client.objective.show>>['decisions'];

interface Props {
  readonly objective: Objective;
  readonly decisions: Decisions;
  readonly today: string;
}

/** What was decided last time, open first; and what is decided now, about the guardrail crossed where there is one. */
export function ObjectiveDecisions({ objective, decisions, today }: Props) {
  const words = useWords().okrPage.objective;
  const { date } = useFormat();
  const teamName = useTeamName();
  const changed = useOkrChanged();
  const crossed = objective.guardrails.find(({ state, decided }) => state === 'crossed' && decided === null);
  const [followed, setFollowed] = useState<{ id: string; words: string }>();
  const follow = useMutation(
    api.objective.follow.mutationOptions({
      onSuccess: async () => {
        setFollowed(undefined);
        await changed();
      },
    }),
  );
  const shown = decidedLastTime(
    decisions.map((decision) => ({ ...decision, about: [] })),
    null,
  );
  if (shown.length === 0 && !objective.mayEdit) return null;
  return (
    <section aria-label={words.decisions}>
      {shown.length > 0 ? <h2 className={styles.sub}>{words.decisions}</h2> : null}
      {shown.map((decision) => (
        <div key={decision.id} className={styles.said}>
          <p>{decision.what}</p>
          <span className={styles.quiet}>
            {teamName(decision.teamId)}
            {decision.by ? `, ${date(decision.by)}` : ''}
            {decision.why ? `. ${decision.why}` : ''}
          </span>
          {decision.followed ? (
            <span className={styles.quiet}>{words.followed(decision.followed.words)}</span>
          ) : objective.mayEdit ? (
            followed?.id === decision.id ? (
              <Form
                onSend={() => follow.mutate(followed)}
                error={follow.error}
                acts={<Button type="submit">{words.follow}</Button>}
              >
                <TextField
                  label={words.follow}
                  value={followed.words}
                  onChange={(event) => setFollowed({ ...followed, words: event.target.value })}
                />
              </Form>
            ) : (
              <div>
                <Button kind="act" onClick={() => setFollowed({ id: decision.id, words: '' })}>
                  {words.follow}
                </Button>
              </div>
            )
          ) : null}
        </div>
      ))}
      {objective.mayEdit ? (
        <DecideForm objectiveId={objective.id} guardrailId={crossed?.id ?? null} today={today} />
      ) : null}
    </section>
  );
}
