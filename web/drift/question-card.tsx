import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { PlaceAct, PlaceLink } from './question-place.tsx';
import { questionSentence, seenWords } from './question-words.ts';
import styles from './questions.module.css';
import { type QuestionCard, useQuestionsChanged } from './questions-data.ts';

interface Props {
  readonly card: QuestionCard;
  readonly mine: boolean;
  readonly mayDismiss: boolean;
}

/** A neutral title, the question, what is seen with where, one act; or a word to leave it. */
export function Question({ card, mine, mayDismiss }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { drift } = words;
  const { date } = useFormat();
  const [leaving, setLeaving] = useState(false);
  const title = drift.titles[card.drift];
  return (
    <article className={styles.card} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.question}>{questionSentence(card, language, words)}</p>
      <ul className={styles.evidence} aria-label={drift.page.seenOn}>
        {card.evidence.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one thing may be seen twice, and the list does not move
          <li key={at}>
            <PlaceLink place={one.place} className={styles.link!}>
              {one.title}
            </PlaceLink>
            <span>, {seenWords(one, language, words)}</span>
          </li>
        ))}
      </ul>
      {leaving ? (
        <Leave card={card} onClose={() => setLeaving(false)} />
      ) : (
        <p className={styles.acts}>
          {card.place ? <PlaceAct place={card.place}>{drift.open[card.place.kind]}</PlaceAct> : null}
          {mayDismiss ? (
            <Button kind="act" onClick={() => setLeaving(true)}>
              {drift.dismiss}
            </Button>
          ) : null}
        </p>
      )}
      <p className={styles.foot}>
        {drift.page.asked(date(card.askedOn))}
        {mine ? ' · ' : null}
        {mine ? <Audience card={card} /> : null}
      </p>
    </article>
  );
}

function Audience({ card: { othersFrom } }: { card: QuestionCard }) {
  const { page } = useWords().drift;
  const { date } = useFormat();
  if (othersFrom === null) return page.teamOnly;
  const today = new Date().toISOString().slice(0, 10);
  return othersFrom > today ? page.othersFrom(date(othersFrom, { day: 'numeric', month: 'long' })) : page.everyone;
}

function Leave({ card, onClose }: { card: QuestionCard; onClose: () => void }) {
  const { drift } = useWords();
  const { written, write, ...kept } = useWritten(`left question ${card.id}`, { reason: '' });
  const { reason } = written;
  const changed = useQuestionsChanged();
  const takeBack = useMutation(api.question.takeBack.mutationOptions({ onSuccess: () => changed() }));
  const dismiss = useMutation(
    api.question.dismiss.mutationOptions({
      onSuccess: async ({ version }) => {
        kept.sent();
        await changed();
        say(drift.page.left, () => takeBack.mutate({ id: card.id, expectedVersion: version }));
      },
    }),
  );
  return (
    <Form
      onSend={() => dismiss.mutate({ id: card.id, expectedVersion: card.version, reason })}
      error={dismiss.error}
      written={kept}
      onCancel={onClose}
      acts={
        <Button type="submit" busy={dismiss.isPending}>
          {drift.page.leave}
        </Button>
      }
    >
      <TextArea
        label={drift.page.why}
        help={drift.page.whyHelp}
        rows={2}
        value={reason}
        onChange={(event) => write({ reason: event.target.value })}
      />
    </Form>
  );
}

/** A question that is settled: what became of it, in one line; left with a word, it is taken up again while what was seen stands. */
export function SettledQuestion({ card, mayDismiss }: Omit<Props, 'mine'>) {
  const words = useWords();
  const language = useLanguage();
  const { date } = useFormat();
  const { page, titles } = words.drift;
  const { dismissed, resolvedOn, resolvedAs } = card;
  return (
    <li className={styles.settled}>
      <p>
        <b>{titles[card.drift]}</b> <span>{questionSentence(card, language, words)}</span>
      </p>
      {dismissed ? <p className={styles.became}>{page.dismissed(date(dismissed.on), dismissed.reason)}</p> : null}
      {resolvedOn ? (
        <p className={styles.became}>{page.ended[resolvedAs ?? 'gone'](date(resolvedOn), page.notNow[card.drift])}</p>
      ) : null}
      {mayDismiss && dismissed && resolvedOn === null ? <TakeBack card={card} /> : null}
    </li>
  );
}

function TakeBack({ card }: { card: QuestionCard }) {
  const { page, titles } = useWords().drift;
  const changed = useQuestionsChanged();
  const takeBack = useMutation(
    api.question.takeBack.mutationOptions({
      onSuccess: async () => {
        await changed();
        say(page.takenBack);
      },
    }),
  );
  return (
    <>
      <p className={styles.back}>
        <Button
          kind="act"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ id: card.id, expectedVersion: card.version })}
        >
          {page.takeBack}
          <span className="visually-hidden"> ({titles[card.drift]})</span>
        </Button>
      </p>
      {takeBack.error ? <RefusalMessage error={takeBack.error} /> : null}
    </>
  );
}
