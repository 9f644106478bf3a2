import { Fragment, useEffect, useRef, useState } from 'react';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Choice as Meaning, Question } from '../../src/alignment/question.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Sentence, SentenceToken } from '../design/sentence.tsx';
import { usePhone } from '../design/use-phone.ts';
import { useFormat, useWords } from '../language.tsx';
import type { SaidWords } from './alignment-data.ts';
import { chosenOf, inOrder, useChoiceWords } from './choice-words.ts';
import styles from './test-sentence.module.css';

interface Props {
  readonly term: string;
  readonly many: string;
  readonly questions: readonly Question[];
  readonly profile: DataProfile | null;
  readonly said?: SaidWords;
  readonly tokens: Readonly<Record<string, TokenAnswer>>;
  readonly onAnswer: (questionId: string, answer: TokenAnswer | null) => void;
  /** A sentence everyone edits: "I don't know" is not a choice there. */
  readonly together?: boolean;
  /** What the sentence would count with each option of the open choice. */
  readonly values?: ReadonlyMap<string, number | null>;
  readonly onOpen?: (questionId: string | null) => void;
}

/** The same sentence for everyone, every token of it unanswered at the start. Options stand in the order given. */
export function TestSentence(props: Props) {
  const { term, many, questions, profile, said: names, tokens, onAnswer, together = false, values, onOpen } = props;
  const { alignment, alignmentPage } = useWords();
  const words = useChoiceWords({ profile, said: names, words: { many } });
  const [open, setOpened] = useState<string | null>(null);
  const setOpen = (questionId: string | null) => {
    setOpened(questionId);
    onOpen?.(questionId);
  };
  const opened = questions.find(({ id }) => id === open);
  const { sentence } = alignmentPage;
  const answer = (question: Question, given: TokenAnswer | null) => {
    onAnswer(question.id, given);
    if (given?.kind !== 'other') setOpen(null);
  };
  const said = (question: Question): string | undefined => {
    const token = tokens[question.id];
    if (!token) return undefined;
    if (token.kind === 'dont-know') return alignment.dontKnow;
    const chosen = chosenOf(question, token);
    if (chosen) return words.choice(chosen);
    return token.kind === 'other' && token.words !== '' ? token.words : alignment.other;
  };
  const others = inOrder(questions);
  const who = others[0]?.token === 'entity' ? others.shift() : undefined;
  // Under the word just touched on a phone, where the end of the sentence is out of sight; beside it elsewhere.
  const phone = usePhone();
  const options = opened ? (
    <Options
      key={opened.id}
      question={opened}
      title={words.question(opened)}
      say={words.choice}
      token={tokens[opened.id]}
      onAnswer={(given) => answer(opened, given)}
      onClose={() => setOpen(null)}
      together={together}
      values={values ?? new Map()}
    />
  ) : null;
  const word = (question: Question) => (
    <Fragment key={question.id}>
      {words.lead(question, chosenOf(question, tokens[question.id]))}
      <SentenceToken
        question={words.question(question)}
        asks={sentence.asks[question.token]}
        answer={said(question)}
        open={open === question.id}
        onClick={() => setOpen(open === question.id ? null : question.id)}
      />
      {phone && open === question.id ? options : null}
    </Fragment>
  );
  return (
    <div className={styles.whole}>
      <Sentence>
        {sentence.begin(term)}
        {who ? (
          <>
            {word(who)}
            {sentence.whoHas}
          </>
        ) : (
          sentence.who
        )}
        {questions.some(({ token }) => token === 'event') ? null : sentence.noEvent(many)}
        {others.map(word)}
        {sentence.end}
      </Sentence>
      {phone ? null : options}
    </div>
  );
}

interface OptionsProps {
  readonly question: Question;
  readonly title: string;
  readonly say: (choice: Meaning) => string;
  readonly token: TokenAnswer | undefined;
  readonly onAnswer: (given: TokenAnswer | null) => void;
  readonly onClose: () => void;
  readonly together: boolean;
  readonly values: ReadonlyMap<string, number | null>;
}

function Options({ question, title, say, token, onAnswer, onClose, together, values }: OptionsProps) {
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const row = (key: string, chosen: boolean, label: string, given: TokenAnswer, note?: string) => (
    <button key={key} type="button" className={styles.option} aria-pressed={chosen} onClick={() => onAnswer(given)}>
      <span className={styles.ring} aria-hidden="true" />
      <span>
        {label}
        {note ? <small>{note}</small> : null}
      </span>
      {typeof values.get(key) === 'number' ? (
        <b className={styles.counted}>{format.number(values.get(key) as number)}</b>
      ) : null}
    </button>
  );
  const facts = question.token === 'event' || question.token === 'segment';
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    void panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={panel} className={styles.panel} aria-label={title}>
      <h3 className={styles.asked}>{title}</h3>
      <div className={styles.options}>
        {question.options.map((option) =>
          row(
            option.id,
            token?.kind === 'option' && token.optionId === option.id,
            say(option.choice),
            { kind: 'option', optionId: option.id },
            facts && option.rows !== null ? alignment.options.rows(format.number(option.rows)) : undefined,
          ),
        )}
        {row('other', token?.kind === 'other', alignment.other, { kind: 'other', choice: null, words: '' })}
        {together ? null : row('dont-know', token?.kind === 'dont-know', alignment.dontKnow, { kind: 'dont-know' })}
      </div>
      {token?.kind === 'other' ? (
        <div className={styles.other}>
          <Other question={question} token={token} onAnswer={onAnswer} />
          <Button kind="secondary" onClick={onClose}>
            {alignmentPage.answer.next}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Another length, another count; or words, where the sentence has no room for more. */
function Other({
  question,
  token,
  onAnswer,
}: {
  question: Question;
  token: Extract<TokenAnswer, { kind: 'other' }>;
  onAnswer: (given: TokenAnswer) => void;
}) {
  const words = useWords().alignmentPage.answer;
  const numbered = question.token === 'window' || question.token === 'threshold';
  if (!numbered)
    return (
      <TextField
        label={words.otherWords}
        value={token.words}
        maxLength={500}
        onChange={(event) => onAnswer({ ...token, words: event.target.value })}
      />
    );
  const change = (text: string) => {
    const n = Number.parseInt(text, 10);
    if (!(n >= 1 && n <= 3660)) return onAnswer({ ...token, choice: null, words: text });
    const choice: Meaning =
      question.token === 'window'
        ? { token: 'window', window: { type: 'trailing', days: n } }
        : { token: 'threshold', threshold: { min: n, of: 'events' } };
    return onAnswer({ ...token, choice, words: text });
  };
  return (
    <TextField
      label={question.token === 'window' ? words.otherDays : words.otherTimes}
      inputMode="numeric"
      value={token.words}
      maxLength={4}
      onChange={(event) => change(event.target.value)}
    />
  );
}
