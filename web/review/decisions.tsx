import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionLines } from './decision-lines.tsx';
import styles from './review.module.css';
import type { ReviewData } from './review-data.ts';

/** The meeting starts here: what was decided last time, and what came of it. */
export function LastTime({ page }: { page: ReviewData }) {
  const { review } = useWords();
  return (
    <section aria-labelledby="last-time" className={styles.decisions}>
      <h2 id="last-time">{review.lastTime}</h2>
      {page.lastTime.length === 0 ? <p className={styles.none}>{review.lastTimeNone}</p> : null}
      <DecisionLines decisions={page.lastTime} mayFollow={page.mayDecide} before />
    </section>
  );
}

export function DecidedToday({ page, team }: { page: ReviewData; team: string | undefined }) {
  const { review } = useWords();
  const words = review.form;
  const queries = useQueryClient();
  const decide = useMutation(
    api.review.decide.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.review.key() });
        say(words.saved);
      },
    }),
  );
  return (
    <section aria-labelledby="decided" className={styles.decisions}>
      <h2 id="decided">{review.decided}</h2>
      {page.decided.length === 0 ? <p className={styles.none}>{review.decidedNone}</p> : null}
      <DecisionLines decisions={page.decided} mayFollow={false} />
      {page.mayDecide ? (
        <DecisionForm
          name={`decision review ${team ?? ''}`}
          today={page.today}
          deciders={page.deciders}
          first={page.team?.id}
          about={{ label: words.kpi, none: words.noKpi, choices: page.kpis }}
          busy={decide.isPending}
          error={decide.error}
          onDecide={({ about, ...decision }) =>
            decide.mutateAsync({ ...(team ? { team } : {}), ...decision, kpiId: about })
          }
        />
      ) : null}
    </section>
  );
}
