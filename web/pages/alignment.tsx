import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { TextField } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from './alignment.module.css';

/** Before the first test: the question one can already ask, with nothing but a word. */
export function Alignment() {
  const words = useWords().shell.teaching.alignment;
  const [word, setWord] = useState<string>();
  const question = words.question((word ?? words.wordDefault).trim() || words.wordDefault);
  const copy = async () => {
    if (await copyText(question)) say(words.copied);
  };
  return (
    <Page title={words.title} note={words.note}>
      <div className={styles.columns}>
        <EmptyState sentence={words.sentence} more={words.more} />
        <div className={styles.question}>
          <TextField
            label={words.word}
            help={words.wordHelp}
            value={word ?? words.wordDefault}
            maxLength={80}
            onChange={(event) => setWord(event.target.value)}
          />
          <section className={styles.letter}>
            <h2>{words.questionLabel}</h2>
            <p>{question}</p>
          </section>
          <div>
            <Button onClick={copy}>{words.copy}</Button>
          </div>
        </div>
      </div>
    </Page>
  );
}
