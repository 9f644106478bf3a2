import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type TestLine, testsQuery } from '../alignment/alignment-data.ts';
import { ClosedTests, TestList } from '../alignment/test-list.tsx';
import { WordList } from '../alignment/word-list.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './alignment.module.css';

/** The words asked about; before the first, the word that comes back at every meeting. */
export function Alignment() {
  const { tests, words: asked } = useSuspenseQuery(testsQuery()).data;
  const words = useWords().alignmentPage.list;
  if (tests.every(({ phase }) => phase === 'closed')) return <NoTestYet closed={tests} />;
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

/** Its word is the whole question: the rest of the test follows from it. */
function NoTestYet({ closed }: { closed: readonly TestLine[] }) {
  const { start } = useWords().alignmentPage.list;
  const words = useWords().shell.teaching.alignment;
  const member = useIsMember();
  const [word, setWord] = useState('');
  const navigate = useNavigate();
  return (
    <Page title={words.title} note={words.note}>
      <div className={styles.columns}>
        <EmptyState sentence={words.sentence} more={words.more} />
        {member ? (
          <div className={styles.question}>
            <Form
              onSend={() => void navigate({ to: '/alignment/new', search: word.trim() ? { word: word.trim() } : {} })}
              acts={
                <Button type="submit" large>
                  {start}
                </Button>
              }
            >
              <TextField
                label={words.word}
                help={words.wordHelp}
                placeholder={words.wordDefault}
                value={word}
                maxLength={120}
                onChange={(event) => setWord(event.target.value)}
              />
            </Form>
          </div>
        ) : null}
      </div>
      <ClosedTests tests={closed} />
    </Page>
  );
}
