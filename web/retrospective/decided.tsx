import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { LastTime } from '../okr/last-time.tsx';
import { DecisionForm } from '../review/decision-form.tsx';
import { DecisionLines } from '../review/decision-lines.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData } from './retrospective-data.ts';

interface Props {
  readonly page: RetrospectiveData;
  readonly team: string | undefined;
}

/** The meeting opens here: what was decided last time and what came of it, then what the cycle before left. */
export function DecidedLastTime({ page }: Omit<Props, 'team'>) {
  const words = useWords().retrospective.lastTime;
  const { decided, ...left } = page.lastTime;
  return (
    <>
      <section aria-labelledby="decided-last-time" className={styles.section}>
        <h2 id="decided-last-time">{words.title}</h2>
        {decided.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
        <DecisionLines decisions={decided} mayFollow={page.mayDecide} before />
      </section>
      <LastTime left={{ ...left, decisions: [] }} title={words.left} />
    </>
  );
}

/** What the next cycle opens on: written while it is said. */
export function DecidedNext({ page, team }: Props) {
  const { retrospective, review } = useWords();
  const words = retrospective.decided;
  const queries = useQueryClient();
  const decide = useMutation(
    api.retrospective.decide.mutationOptions({
      onSuccess: async () => {
        await Promise.all(
          [api.retrospective.key(), api.cycle.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
        );
        say(review.form.saved);
      },
    }),
  );
  return (
    <section aria-labelledby="decided-next" className={styles.section}>
      <h2 id="decided-next">{page.next ? words.inCycle(page.next.name) : words.title}</h2>
      {page.decided.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <DecisionLines decisions={page.decided} mayFollow={false} />
      <p className={`${styles.none} no-print`}>
        {words.opensNext}{' '}
        {page.next ? (
          <Link to="/okrs/$id" params={{ id: page.next.id }} className={styles.link}>
            {words.seeNext(page.next.name)}
          </Link>
        ) : null}
      </p>
      {page.mayDecide ? (
        <DecisionForm
          name={`decision retrospective ${page.cycle.id} ${team ?? ''}`}
          today={page.today}
          deciders={page.deciders}
          first={page.team?.id}
          about={{
            label: words.objective,
            none: words.noObjective,
            choices: page.objectives.map(({ id, title }) => ({ id, name: title })),
          }}
          busy={decide.isPending}
          error={decide.error}
          onDecide={({ about, ...decision }) =>
            decide.mutateAsync({ id: page.cycle.id, ...(team ? { team } : {}), ...decision, objectiveId: about })
          }
        />
      ) : null}
    </section>
  );
}
