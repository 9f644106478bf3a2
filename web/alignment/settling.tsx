import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { Question } from '../../src/alignment/question.ts';
import { api, client } from '../api.ts';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useWords } from '../language.tsx';
import type { TestPage } from './alignment-data.ts';
import { chosenOf, useChoiceWords } from './choice-words.ts';
import styles from './settling.module.css';
import { SettlingCases } from './settling-cases.tsx';
import { SettlingNumber } from './settling-number.tsx';
import { SettlingPublish } from './settling-publish.tsx';
import { SettlingStances } from './settling-stances.tsx';
import { SettlingUses } from './settling-uses.tsx';
import { TestSentence } from './test-sentence.tsx';

interface Change {
  readonly questionId: string;
  readonly answer: TokenAnswer | null;
}

/** What each one is for; then one sentence edited together, with the number and the cases following. */
export function Settling({ page }: { page: TestPage }) {
  const words = useWords().alignmentPage.settle;
  const say = useChoiceWords(page as never);
  const queries = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const [before, setBefore] = useState<{ value: number; choice: string } | null>(null);
  const after = (shown: TestPage) =>
    queries.setQueryData(api.alignment.show.queryKey({ input: { id: page.id } }), shown);
  const edit = useMutation({
    mutationFn: (change: Change) => client.alignment.edit({ id: page.id, ...change }),
    onSuccess: after,
  });
  const { settling } = page;
  // Once nothing else is open, each option says what the sentence would count with it.
  const complete = settling?.hash != null && page.profile !== null;
  const preview = useQuery({
    ...api.alignment.preview.queryOptions({ input: { id: page.id, questionId: open ?? '' } }),
    enabled: complete && open !== null,
  });
  if (!settling) return null;
  const questions = page.questions as Question[];
  const kept = settling.sentence as Record<string, TokenAnswer>;
  const change = (made: Change) => {
    const question = questions.find(({ id }) => id === made.questionId);
    const former = question && chosenOf(question, kept[question.id]);
    if (former && settling.value !== null) setBefore({ value: settling.value, choice: say.choice(former) });
    void queries.invalidateQueries({ queryKey: api.alignment.preview.key() });
    edit.mutate(made);
  };
  // The choice shows at once; its number follows.
  const { questionId, answer } = edit.isPending ? edit.variables : { questionId: null, answer: null };
  const tokens = questionId !== null && answer !== null ? { ...kept, [questionId]: answer } : kept;
  return (
    <div className={styles.settling}>
      <div className={styles.wide}>
        <SettlingUses page={page} onDone={after} />
      </div>
      <div className={styles.sentence}>
        <p className={styles.lead}>{words.lead}</p>
        <TestSentence
          together
          term={page.subject}
          many={page.words.many}
          questions={questions}
          profile={page.profile as never}
          said={page.said}
          tokens={tokens}
          values={new Map(preview.data?.options.map(({ optionId, value }) => [optionId, value]))}
          onOpen={setOpen}
          onAnswer={(changed, given) => change({ questionId: changed, answer: given })}
        />
        {edit.error ? <RefusalMessage error={edit.error} /> : null}
      </div>
      <SettlingNumber page={page} before={before} counting={edit.isPending} />
      <Section title={words.cases} note={page.profile === null ? undefined : words.casesNote}>
        <SettlingCases page={page} settling={settling} />
      </Section>
      <SettlingStances page={page} settling={settling} onDone={after} />
      {page.facilitates ? <SettlingPublish page={page} onDone={after} /> : null}
    </div>
  );
}
