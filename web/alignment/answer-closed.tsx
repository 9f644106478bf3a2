import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { PageTitle } from '../design/page.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from '../pages/answer.module.css';
import type { AnswerPage } from './alignment-data.ts';
import { begunAnswer, forgetAnswerTo, ownAnswer, wordsWritten } from './own-answer.ts';

/** The test was closed: said instead of the form, beside what one had written, which stays on one's own screen. */
export function AnswerClosed({ page }: { page: AnswerPage }) {
  const words = useWords().alignmentPage.answer;
  const [written, setWritten] = useState(() =>
    wordsWritten(begunAnswer(page.testId)?.answer ?? ownAnswer(page.testId)),
  );
  return (
    <main id="main" className={styles.main}>
      <PageTitle className={styles.title}>{words.testClosed}</PageTitle>
      <p className={styles.hint}>{words.title(page.subject)}</p>
      {page.closed?.why ? <p className={styles.story}>{page.closed.why}</p> : null}
      <p className={styles.hint}>{words.testClosedMore}</p>
      {written.length > 0 ? (
        <section className={styles.private}>
          <h2>{words.written}</h2>
          {written.map((text) => (
            <p key={text} className={styles.story}>
              {text}
            </p>
          ))}
          <p className={styles.mine}>{words.writtenMore}</p>
          <div className={styles.acts}>
            <Button kind="outline" onClick={async () => (await copyText(written.join('\n'))) && say(words.copied)}>
              {words.copy}
            </Button>
            <Button
              kind="act"
              onClick={() => {
                forgetAnswerTo(page.testId);
                setWritten([]);
              }}
            >
              {words.erase}
            </Button>
          </div>
        </section>
      ) : null}
    </main>
  );
}
