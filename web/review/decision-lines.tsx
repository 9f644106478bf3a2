import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';

import { say } from '../design/toast.tsx';
import { WordsForm } from '../design/words-form.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './review.module.css';
import type { Decided } from './review-data.ts';

interface Props {
  readonly decisions: readonly Decided[];
  /** Whoever decides here may say what came of it. */
  readonly mayFollow: boolean;
  /** Decided before: where nothing is known of what came of it, that is said. */
  readonly before?: boolean;
}

/** What, which team, by when; why, and what came of it. */
export function DecisionLines({ decisions, mayFollow, before = false }: Props) {
  return (
    <ol>
      {decisions.map((decision, at) => (
        <Decision key={decision.id} decision={decision} rank={at + 1} mayFollow={mayFollow} before={before} />
      ))}
    </ol>
  );
}

interface LineProps extends Pick<Required<Props>, 'mayFollow' | 'before'> {
  readonly decision: Decided;
  readonly rank: number;
}

function Decision({ decision, rank, mayFollow, before }: LineProps) {
  const { review, okrPage } = useWords();
  const format = useFormat();
  const about = [
    decision.kpiName,
    decision.team.name,
    decision.by === null ? null : review.by(format.date(decision.by, { day: 'numeric', month: 'long' })),
  ].filter((one) => one !== null && one !== '');
  return (
    <li className={styles.decision}>
      <i aria-hidden="true">{rank}</i>
      <div>
        <p>
          {decision.what} <small>{about.join(' · ')}</small>
        </p>
        {decision.why ? <p className={styles.followed}>{review.because(decision.why)}</p> : null}
        {decision.followed ? <p className={styles.followed}>{review.followed(decision.followed.words)}</p> : null}
        {!decision.followed && before ? <p className={styles.followed}>{okrPage.lastTime.open}</p> : null}
        {!decision.followed && mayFollow ? <Follow id={decision.id} what={decision.what} /> : null}
      </div>
    </li>
  );
}

function Follow({ id, what }: { id: string; what: string }) {
  const { review, shell } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const follow = useMutation(
    api.review.follow.mutationOptions({
      onSuccess: async () => {
        await Promise.all(
          [api.review.key(), api.retrospective.key(), api.cycle.key()].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        );
        say(review.followSaid);
      },
    }),
  );
  if (!open)
    return (
      <Button kind="act" className="no-print" onClick={() => setOpen(true)}>
        {review.follow}
        <span className="visually-hidden"> ({what})</span>
      </Button>
    );
  return (
    <WordsForm
      name={`follow decision ${id}`}
      field={review.followWords}
      send={shell.save}
      act={follow}
      onCancel={() => setOpen(false)}
      onSend={(said) => follow.mutateAsync({ id, words: said })}
    />
  );
}
