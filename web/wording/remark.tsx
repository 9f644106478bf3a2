import { useEffect, useId, useRef, useState } from 'react';
import { type Act, needsExplanation } from '../../src/wording/act.ts';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import type { FindingCode } from '../../src/wording/read-line.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import styles from './remark.module.css';
import { TriggerWords } from './trigger-words.tsx';
import type { Remark } from './use-remark.ts';

interface RemarkNoteProps {
  readonly remark: Remark;
  /** Ties the note to its field (`aria-describedby`). */
  readonly id?: string;
  /** What one click can do about it; an act that is not listed here is not offered. */
  readonly onAct?: (act: Act) => void;
  readonly acts?: readonly Act[];
}

const everyAct: readonly Act[] = ['make-initiative', 'make-kpi', 'split', 'add-baseline', 'add-target', 'reword'];

/** One remark at a time under a goal: serif, a question, its words underlined, an act, and a way to leave it there. */
export function RemarkNote({ remark, id, onAct, acts = everyAct }: RemarkNoteProps) {
  const { wording, sortPage, shell } = useWords();
  const { finding, act, text, leave, excess, most, kind } = remark;
  if (remark.askedWhy > 0 && text.trim() === '')
    return (
      <div id={id} className={styles.place} role="status">
        <div className={styles.note}>
          <p className={styles.question}>{shell.form.missing}</p>
        </div>
      </div>
    );
  if (excess > 0)
    return (
      <div id={id} className={styles.place} role="status">
        <div className={styles.note}>
          <p className={styles.question}>{sortPage.tooLong(kind, text.trim().length, most)}</p>
        </div>
      </div>
    );
  return (
    <div id={id} className={styles.place} role="status">
      {finding ? (
        <div className={styles.note}>
          <p className={styles.question}>
            <Question code={finding.code} words={quotedWords(text, finding.span)} />
          </p>
          {needsExplanation(finding.code) ? (
            <Explanation key={finding.code} called={remark.askedWhy} onExplain={(why) => leave(finding.code, why)} />
          ) : (
            <div className={styles.acts}>
              {onAct && act && acts.includes(act) ? (
                <Button kind="act" onClick={() => onAct(act)}>
                  {wording.acts[act]}
                </Button>
              ) : null}
              <Button kind="act" onClick={() => leave(finding.code)}>
                {wording.dismiss}
              </Button>
              <span className={styles.one}>{sortPage.remark.oneAtATime}</span>
            </div>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** The sentence quotes the words that triggered it: they are underlined there, as they are in the field. */
function Question({ code, words }: { code: FindingCode; words: string }) {
  const sentence = useWords().wording.remarks[code](words);
  const at = words === '' ? -1 : sentence.indexOf(words);
  return at < 0 ? sentence : <TriggerWords text={sentence} span={[at, at + words.length]} />;
}

/** Pay and persons: nothing is refused, but a sentence is asked for. */
function Explanation({ called, onExplain }: { called: number; onExplain: (why: string) => void }) {
  const { wording, sortPage } = useWords();
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (called > 0) field.current?.focus();
  }, [called]);
  const send = () => {
    if (why.trim().split(/\s+/).length >= 3) onExplain(why.trim());
    else setAsked(true);
  };
  // Not a form: this note may stand inside one, and forms do not nest.
  return (
    <div className={styles.explain}>
      <label htmlFor={id}>{wording.explainFirst}</label>
      <div className={styles.line}>
        <input
          id={id}
          ref={field}
          value={why}
          maxLength={500}
          aria-invalid={asked ? true : undefined}
          aria-describedby={asked ? `${id}-more` : undefined}
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            send();
          }}
        />
        <Button kind="secondary" onClick={send}>
          {sortPage.remark.keep}
        </Button>
      </div>
      {asked ? (
        <p id={`${id}-more`} className={styles.more}>
          {sortPage.remark.moreWords}
        </p>
      ) : null}
    </div>
  );
}
