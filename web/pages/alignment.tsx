import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { testsQuery } from '../alignment/alignment-data.ts';
import { TestList } from '../alignment/test-list.tsx';
import { WordList } from '../alignment/word-list.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { TextField } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './alignment.module.css';

/** The words asked about; before the first, the question one can already ask. */
export function Alignment() {
  const { tests, words: asked } = useSuspenseQuery(testsQuery()).data;
  const words = useWords().alignmentPage.list;
  if (tests.length === 0) return <NoTestYet />;
  return (
    <Page title={words.title} note={words.note} acts={<Start />}>
      <TestList tests={tests}>{asked.length > 0 ? <WordList words={asked} /> : null}</TestList>
    </Page>
  );
}

function Start() {
  const { start } = useWords().alignmentPage.list;
  return useIsMember() ? <LinkButton to="/alignment/new">{start}</LinkButton> : null;
}

function NoTestYet() {
  const words = useWords().shell.teaching.alignment;
  const [word, setWord] = useState<string>();
  const question = words.question((word ?? words.wordDefault).trim() || words.wordDefault);
  const copy = async () => {
    if (await copyText(question)) say(words.copied);
  };
  return (
    <Page title={words.title} note={words.note} acts={<Start />}>
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
