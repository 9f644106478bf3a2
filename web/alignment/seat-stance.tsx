import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { Question } from '../../src/alignment/question.ts';
import type { Stance } from '../../src/people/stance.ts';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from '../pages/answer.module.css';
import type { AnswerPage } from './alignment-data.ts';
import { chosenOf, openIn } from './choice-words.ts';
import { useSentenceText } from './use-sentence-text.ts';

interface Props {
  readonly token: string;
  readonly page: AnswerPage;
  readonly settling: NonNullable<AnswerPage['settling']>;
}

/** The sentence the room is settling on, in every hand: whoever answered agrees, or says a concern. */
export function SeatStance({ token, page, settling }: Props) {
  const { alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const phone = alignmentPage.answer;
  const format = useFormat();
  const queries = useQueryClient();
  const [concern, setConcern] = useState<string>();
  const { hash, value, own } = settling;
  const questions = page.questions as Question[];
  const text = useSentenceText({
    term: page.subject,
    many: page.words.many,
    questions,
    profile: page.profile as never,
    said: page.said,
  });
  const kept = settling.sentence as Record<string, TokenAnswer>;
  const give = useMutation({
    mutationFn: (stance: Stance) => client.answer.stance({ token, hash: hash ?? '', stance }),
    onSuccess: (after) => {
      setConcern(undefined);
      queries.setQueryData(api.answer.open.queryKey({ input: { token } }), after);
    },
  });
  return (
    <section className={styles.stance} aria-label={phone.sentenceNow}>
      <h2>{phone.sentenceNow}</h2>
      <p className={styles.story}>{text(questions.flatMap((one) => chosenOf(one, kept[one.id]) ?? []))}</p>
      {value === null ? null : (
        <p className={styles.counted} aria-live="polite">
          {format.number(value)}
        </p>
      )}
      {hash === null ? (
        <p className={styles.hint}>{words.stillOpen(openIn(questions, kept))}</p>
      ) : (
        <>
          <div className={styles.yesNo}>
            <button type="button" aria-pressed={own?.kind === 'agree'} onClick={() => give.mutate({ kind: 'agree' })}>
              {words.agree}
            </button>
            <button type="button" aria-pressed={own?.kind === 'concern'} onClick={() => setConcern('')}>
              {words.concern}
            </button>
          </div>
          {concern === undefined ? null : (
            <div>
              <TextArea
                label={words.concernWords}
                rows={2}
                maxLength={2000}
                value={concern}
                onChange={(event) => setConcern(event.target.value)}
              />
              <Button
                disabled={concern.trim() === ''}
                busy={give.isPending}
                onClick={() => give.mutate({ kind: 'concern', words: concern })}
              >
                {words.concernSend}
              </Button>
            </div>
          )}
          <p className={styles.hint} aria-live="polite">
            {own?.kind === 'agree' ? `${phone.agreedOwn} ` : ''}
            {own?.kind === 'concern' ? `${phone.concernOwn} ${own.words} ` : ''}
            {page.guest ? phone.noName : phone.ownName}
          </p>
        </>
      )}
      {give.error ? <RefusalMessage error={give.error} /> : null}
    </section>
  );
}
