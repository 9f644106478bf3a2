import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Answer, CaseAnswer, TokenAnswer } from '../../src/alignment/answer.ts';
import type { Question } from '../../src/alignment/question.ts';
import type { Story } from '../../src/alignment/story.ts';
import { type AnswerPage, useLive } from '../alignment/alignment-data.ts';
import { AnswerAfter } from '../alignment/answer-after.tsx';
import { AnswerClosed } from '../alignment/answer-closed.tsx';
import { begunAnswer, forgetBegun, keepBegun, keepOwn } from '../alignment/own-answer.ts';
import { StoryLine } from '../alignment/story-line.tsx';
import { TestSentence } from '../alignment/test-sentence.tsx';
import { useStoryWords } from '../alignment/use-story-words.ts';
import { api, client, refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { CheckField, TextArea, TextField } from '../design/field.tsx';
import { Mark } from '../design/mark.tsx';
import { PageTitle } from '../design/page.tsx';
import { RefusalMessage, useErrorSentence } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './answer.module.css';

/** What a link opens: one seat, one answer, on a phone, signed in or not. */
export function AnswerTest() {
  const { token } = useParams({ from: '/answer/$token' });
  const queries = useQueryClient();
  const words = useWords().alignmentPage.answer;
  const opened = useQuery(api.answer.open.queryOptions({ input: { token }, staleTime: 0 }));
  const sat = useRef(false);
  const page = opened.data;
  const sit = useMutation({
    mutationFn: () => client.answer.sit({ token }),
    onSuccess: (seated) => queries.setQueryData(api.answer.open.queryKey({ input: { token } }), seated),
  });
  const needsSeat = page?.seat === 'none' && page.phase === 'open' && !page.timeOver;
  useEffect(() => {
    if (!needsSeat || sat.current) return;
    sat.current = true;
    sit.mutate();
  }, [needsSeat, sit.mutate]);
  return (
    <div className={styles.phone}>
      <header className={styles.top}>
        <Mark size={24} /> <b>Gouverne</b>
        {opened.error === null && (page === undefined || page.phase === 'open') ? <span>{words.blind}</span> : null}
      </header>
      {opened.error || sit.error ? (
        <Closed error={opened.error ?? sit.error} />
      ) : page?.phase === 'closed' ? (
        <AnswerClosed page={page} />
      ) : page && page.seat !== 'none' ? (
        <Seated token={token} page={page} />
      ) : page?.timeOver ? (
        <Message title={words.closed} more={words.waitReveal} />
      ) : page && page.phase !== 'open' ? (
        <Message title={words.closed} more={words.late} />
      ) : (
        <main id="main" className={styles.main} aria-busy="true" />
      )}
    </div>
  );
}

function Closed({ error }: { error: unknown }) {
  const words = useWords().alignmentPage.answer;
  const sentence = useErrorSentence()(error);
  // A link cut in its middle is no field that one could read again.
  const refused = refusalOf(error);
  return (
    <Message title={words.gone} more={refused && refused.code !== 'request.invalid' ? sentence : words.goneMore} />
  );
}

function Message({ title, more }: { title: string; more: string }) {
  return (
    <main id="main" className={styles.main}>
      <PageTitle className={styles.title}>{title}</PageTitle>
      <p className={styles.hint}>{more}</p>
    </main>
  );
}

function Seated({ token, page }: { token: string; page: AnswerPage }) {
  useLive(page.testId, token);
  const { alignmentPage } = useWords();
  if (page.phase === 'open' && page.seat === 'waiting' && !page.timeOver)
    return <Answering token={token} page={page} />;
  if (page.timeOver && page.seat !== 'answered')
    return <Message title={alignmentPage.answer.closed} more={alignmentPage.answer.waitReveal} />;
  if (page.seat === 'closed')
    return <Message title={alignmentPage.answer.closed} more={alignmentPage.answer.goneMore} />;
  return <AnswerAfter token={token} page={page} />;
}

/** The reader's own clock: the one on the phone in hand. */
const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const untilOptions = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;

const empty: Answer = { words: '', tokens: {}, doesNotFit: false, cases: {}, role: null };

function Answering({ token, page }: { token: string; page: AnswerPage }) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.answer;
  const queries = useQueryClient();
  const format = useFormat();
  const [begun] = useState(() => begunAnswer(page.testId));
  const [answer, setAnswer] = useState<Answer>(begun?.answer ?? empty);
  const [guestName, setGuestName] = useState(begun?.guestName ?? '');
  const cases = page.cases as Story[];
  const steps = 2 + cases.length;
  const [step, setStep] = useState(Math.min(begun?.step ?? 0, steps - 1));
  useEffect(() => keepBegun(page.testId, { answer, guestName, step }), [page.testId, answer, guestName, step]);
  const give = useMutation({
    mutationFn: () => client.answer.give({ token, answer, guestName: guestName.trim() || null }),
    onSuccess: (after) => {
      keepOwn(page.testId, answer);
      forgetBegun(page.testId);
      queries.setQueryData(api.answer.open.queryKey({ input: { token } }), after);
    },
  });
  const say = useStoryWords(page as never);
  const story = cases[step - 2];
  const last = step === steps - 1;
  const next = () => (last ? give.mutate() : setStep(step + 1));
  const sayCase = (id: string, said: CaseAnswer) => setAnswer({ ...answer, cases: { ...answer.cases, [id]: said } });
  return (
    <>
      <main id="main" className={styles.main}>
        <div className={styles.progress} role="img" aria-label={words.step(step + 1, steps)}>
          {Array.from({ length: steps }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are their places
            <i key={at} className={at < step ? styles.done : at === step ? styles.now : ''} />
          ))}
        </div>
        <PageTitle className={styles.title}>{words.title(page.subject)}</PageTitle>
        {step === 0 ? (
          <>
            <p className={styles.hint}>
              {alignment.names[page.names]}
              {page.closesAt ? ` ${words.until(format.instant(page.closesAt, hereZone(), untilOptions))}.` : ''}
            </p>
            <TextArea
              label={words.words}
              help={words.wordsHelp[page.names]}
              rows={4}
              maxLength={2000}
              value={answer.words}
              onChange={(event) => setAnswer({ ...answer, words: event.target.value })}
            />
            {page.names === 'names' && page.guest ? (
              <TextField
                label={words.guestName}
                maxLength={80}
                autoComplete="name"
                value={guestName}
                onChange={(event) => setGuestName(event.target.value)}
              />
            ) : null}
            {page.names === 'roles' ? (
              <TextField
                label={words.role}
                maxLength={80}
                value={answer.role ?? ''}
                onChange={(event) => setAnswer({ ...answer, role: event.target.value || null })}
              />
            ) : null}
          </>
        ) : null}
        {step === 1 ? <SentenceStep page={page} answer={answer} onChange={setAnswer} /> : null}
        {story ? (
          <section className={styles.case} aria-label={alignment.cases.title(step - 1, cases.length)}>
            <p className={styles.caseAt}>{alignment.cases.title(step - 1, cases.length)}</p>
            <p className={styles.story}>{say(story)}</p>
            <StoryLine story={story} />
            {/* A story told by the data asks its question; one written by the facilitator is only the story. */}
            {story.text === null ? null : <p className={styles.asked}>{alignment.cases.counts(page.subject)}</p>}
            <div className={styles.yesNo}>
              {(['yes', 'no', 'depends'] as const).map((said) => (
                <button
                  key={said}
                  type="button"
                  className={styles[said]}
                  aria-pressed={answer.cases[story.id] === said}
                  onClick={() => sayCase(story.id, said)}
                >
                  {alignment.cases[said]}
                </button>
              ))}
            </div>
          </section>
        ) : null}
        {give.error ? <RefusalMessage error={give.error} /> : null}
      </main>
      <footer className={styles.foot}>
        {/* On the first page the same words stand under the question. */}
        <p>{last ? words.review : step === 0 ? null : alignment.names[page.names]}</p>
        {step > 0 ? (
          <Button kind="act" onClick={() => setStep(step - 1)}>
            {words.back}
          </Button>
        ) : null}
        <Button large busy={give.isPending} onClick={next}>
          {last ? words.send : words.next}
        </Button>
      </footer>
    </>
  );
}

interface StepProps {
  readonly page: AnswerPage;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

function SentenceStep({ page, answer, onChange }: StepProps) {
  const { alignment, alignmentPage } = useWords();
  const questions = page.questions as Question[];
  const change = (id: string, given: TokenAnswer | null) => {
    const { [id]: _, ...others } = answer.tokens;
    onChange({ ...answer, tokens: given === null ? others : { ...others, [id]: given } });
  };
  const open = questions.filter(({ id }) => !answer.tokens[id] || answer.tokens[id]?.kind === 'dont-know').length;
  return (
    <>
      <p className={styles.hint}>{alignmentPage.answer.hint}</p>
      {answer.doesNotFit ? null : (
        <>
          <TestSentence
            term={page.subject}
            many={page.words.many}
            questions={questions}
            profile={page.profile as never}
            said={page.said}
            tokens={answer.tokens}
            onAnswer={change}
          />
          <p className={styles.left}>{alignment.open(open)}</p>
        </>
      )}
      <CheckField
        label={alignment.doesNotFit}
        checked={answer.doesNotFit}
        onChange={(event) => onChange({ ...answer, doesNotFit: event.target.checked })}
      />
    </>
  );
}
