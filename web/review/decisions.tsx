import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './review.module.css';
import type { Decided, ReviewData } from './review-data.ts';

/** The meeting starts here: what was decided last time, and what came of it. */
export function LastTime({ page }: { page: ReviewData }) {
  const { review } = useWords();
  return (
    <section aria-labelledby="last-time" className={styles.decisions}>
      <h2 id="last-time">{review.lastTime}</h2>
      {page.lastTime.length === 0 ? <p className={styles.none}>{review.lastTimeNone}</p> : null}
      <ol>
        {page.lastTime.map((decision, at) => (
          <Decision key={decision.id} decision={decision} rank={at + 1} mayFollow={page.mayDecide} />
        ))}
      </ol>
    </section>
  );
}

export function DecidedToday({ page, team }: { page: ReviewData; team: string | undefined }) {
  const { review } = useWords();
  return (
    <section aria-labelledby="decided" className={styles.decisions}>
      <h2 id="decided">{review.decided}</h2>
      {page.decided.length === 0 ? <p className={styles.none}>{review.decidedNone}</p> : null}
      <ol>
        {page.decided.map((decision, at) => (
          <Decision key={decision.id} decision={decision} rank={at + 1} mayFollow={false} />
        ))}
      </ol>
      {page.mayDecide ? <DecisionForm page={page} team={team} /> : null}
    </section>
  );
}

function Decision({ decision, rank, mayFollow }: { decision: Decided; rank: number; mayFollow: boolean }) {
  const { review } = useWords();
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
        {decision.followed ? <p className={styles.followed}>{review.followed(decision.followed.words)}</p> : null}
        {!decision.followed && mayFollow ? <Follow id={decision.id} what={decision.what} /> : null}
      </div>
    </li>
  );
}

function Follow({ id, what }: { id: string; what: string }) {
  const { review, shell } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const follow = useMutation(
    api.review.follow.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.review.key() });
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
    <Form
      onSend={() => follow.mutate({ id, words })}
      error={follow.error}
      acts={
        <>
          <Button type="submit" busy={follow.isPending}>
            {shell.save}
          </Button>
          <Button kind="secondary" onClick={() => setOpen(false)}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <TextArea
        label={review.followWords}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </Form>
  );
}

/** What, which team, by when: recorded in place, while it is said. */
function DecisionForm({ page, team }: { page: ReviewData; team: string | undefined }) {
  const { review } = useWords();
  const words = review.form;
  const queries = useQueryClient();
  const first = page.team?.id ?? page.deciders[0]?.id ?? '';
  const empty = { what: '', teamId: first, by: '', kpiId: '' };
  const [draft, setDraft] = useState(empty);
  const decide = useMutation(
    api.review.decide.mutationOptions({
      onSuccess: async () => {
        setDraft(empty);
        await queries.invalidateQueries({ queryKey: api.review.key() });
        say(words.saved);
      },
    }),
  );
  const send = () =>
    decide.mutate({
      ...(team ? { team } : {}),
      what: draft.what,
      teamId: draft.teamId,
      by: draft.by || null,
      kpiId: draft.kpiId || null,
    });
  return (
    <div className={`${styles.form} no-print`}>
      <Form
        label={words.act}
        onSend={send}
        error={decide.error}
        acts={
          <Button type="submit" busy={decide.isPending}>
            {words.save}
          </Button>
        }
      >
        <TextArea
          label={words.what}
          rows={2}
          value={draft.what}
          onChange={(event) => setDraft({ ...draft, what: event.currentTarget.value })}
        />
        <FieldRow>
          <SelectField
            label={words.team}
            value={draft.teamId}
            onChange={(event) => setDraft({ ...draft, teamId: event.currentTarget.value })}
          >
            {page.deciders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            type="date"
            label={words.by}
            min={page.today}
            value={draft.by}
            onChange={(event) => setDraft({ ...draft, by: event.currentTarget.value })}
          />
        </FieldRow>
        <SelectField
          label={words.kpi}
          value={draft.kpiId}
          onChange={(event) => setDraft({ ...draft, kpiId: event.currentTarget.value })}
        >
          <option value="">{words.noKpi}</option>
          {page.kpis.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </Form>
    </div>
  );
}
