import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useWords } from '../language.tsx';
import styles from './sentence.module.css';

/** The definition is the form: a sentence in serif whose choices are tokens. */
export function Sentence({ children }: { children: ReactNode }) {
  return <div className={styles.sentence}>{children}</div>;
}

interface TokenProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What was chosen; nothing while the question is open. */
  readonly answer?: string | undefined;
  /** The question in two words ("which window"): read aloud, and shown hatched while it has no answer. */
  readonly question: string;
  /** Shown hatched in its place, where the sentence has just said what is asked about. */
  readonly asks?: string | undefined;
  /** Its options are on screen. */
  readonly open?: boolean;
  /** The comma or the end that follows: no line begins with it. */
  readonly mark?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function SentenceToken({ answer, question, asks = question, open = false, mark, ref, ...rest }: TokenProps) {
  const { shell } = useWords();
  const token = (
    <button
      {...rest}
      ref={ref}
      type="button"
      className={answer === undefined ? `${styles.token} ${styles.unanswered}` : styles.token}
      aria-expanded={open}
      // What is read aloud holds what is shown.
      aria-label={shell.sentence.token({
        question,
        answer: answer ?? (asks === question ? shell.sentence.unanswered : asks),
      })}
    >
      {answer ?? asks}
    </button>
  );
  return (
    <span className={styles.held}>
      {token}
      {mark}
    </span>
  );
}

/** The same token where nothing can be chosen: an example, a printed page, a definition being read. */
export function SentenceWord({ answer, question }: { answer?: string; question?: string }) {
  return (
    <span className={answer === undefined ? `${styles.token} ${styles.unanswered}` : styles.token}>
      {answer ?? question}
    </span>
  );
}
