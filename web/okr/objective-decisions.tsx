import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decidedLastTime } from '../../src/people/decision.ts';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { WordsForm } from '../design/words-form.tsx';
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
  const { okrPage, review } = useWords();
  const words = okrPage.objective;
  const { date } = useFormat();
  const teamName = useTeamName();
  const changed = useOkrChanged();
  const crossed = objective.guardrails.find(({ state, decided }) => state === 'crossed' && decided === null);
  const [following, setFollowing] = useState<string>();
  const follow = useMutation(
    api.objective.follow.mutationOptions({
      onSuccess: async () => {
        setFollowing(undefined);
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
          </span>
          {decision.why ? <span className={styles.quiet}>{review.because(decision.why)}</span> : null}
          {decision.followed ? (
            <span className={styles.quiet}>{words.followed(decision.followed.words)}</span>
          ) : objective.mayEdit ? (
            following === decision.id ? (
              <WordsForm
                name={`follow decision ${decision.id}`}
                field={words.follow}
                send={words.follow}
                act={follow}
                onCancel={() => setFollowing(undefined)}
                onSend={(said) => follow.mutateAsync({ id: decision.id, words: said })}
              />
            ) : (
              <div>
                <Button kind="act" onClick={() => setFollowing(decision.id)}>
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
