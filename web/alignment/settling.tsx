import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { Question } from '../../src/alignment/question.ts';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { revealedOf, type TestPage } from './alignment-data.ts';
import styles from './settling.module.css';
import { SettlingCases } from './settling-cases.tsx';
import { SettlingStances } from './settling-stances.tsx';
import { TestSentence } from './test-sentence.tsx';
import { useDefinitionWords, useRivals } from './use-rivals.ts';

/** One sentence edited together: the number and the cases follow, agreements are given to this exact sentence. */
export function Settling({ page }: { page: TestPage }) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const format = useFormat();
  const queries = useQueryClient();
  const after = (shown: TestPage) =>
    queries.setQueryData(api.alignment.show.queryKey({ input: { id: page.id } }), shown);
  const edit = useMutation({
    mutationFn: (change: { questionId: string; answer: TokenAnswer | null }) =>
      client.alignment.edit({ id: page.id, ...change }),
    onSuccess: after,
  });
  const { settling } = page;
  if (!settling) return null;
  const spread = revealedOf(page).numbers?.spread;
  return (
    <div className={styles.settling}>
      <div className={styles.sentence}>
        <p className={styles.lead}>{words.lead}</p>
        <TestSentence
          together
          term={page.subject}
          many={page.words.many}
          questions={page.questions as Question[]}
          profile={page.profile as never}
          tokens={settling.sentence as Record<string, TokenAnswer>}
          onAnswer={(questionId, answer) => edit.mutate({ questionId, answer })}
        />
        {edit.error ? <RefusalMessage error={edit.error} /> : null}
      </div>
      <div className={styles.number} aria-live="polite">
        {page.readOn ? <p>{words.number(format.date(page.readOn))}</p> : null}
        {settling.hash === null ? (
          <p className={styles.open}>{words.stillOpen}</p>
        ) : page.profile === null ? (
          <p className={styles.open}>{alignment.settle.wordsOnly}</p>
        ) : (
          <p className={styles.value}>{settling.value === null ? '—' : format.number(settling.value)}</p>
        )}
        {spread && spread.lowest !== null && spread.highest !== null ? (
          <p className={styles.quiet}>
            {alignment.reveal.fromTo(format.number(spread.lowest), format.number(spread.highest))}
          </p>
        ) : null}
      </div>
      <Section title={words.cases} note={words.casesNote}>
        <SettlingCases page={page} settling={settling} />
      </Section>
      <SettlingStances page={page} settling={settling} onDone={after} />
      {page.facilitates ? <Publish page={page} onDone={after} /> : null}
    </div>
  );
}

/** Declared by the facilitator: as it is, in writing over a concern, or as two words for two things. */
function Publish({ page, onDone }: { page: TestPage; onDone: (page: TestPage) => void }) {
  const { alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const format = useFormat();
  const shown = revealedOf(page);
  const rivals = useRivals(page as never, shown);
  const say = useDefinitionWords(page.profile as never);
  const { settling } = page;
  const [whatFor, setWhatFor] = useState('');
  const [inWriting, setInWriting] = useState('');
  const [two, setTwo] = useState(false);
  const [other, setOther] = useState({ term: '', whatFor: '', hash: '' });
  const concerned = settling?.stances.some(({ kind }) => kind === 'concern') ?? false;
  const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join(', ');
  const sentence = () => {
    const chosen = (page.questions as Question[]).flatMap(({ id, options }) => {
      const token = settling?.sentence[id] as TokenAnswer | undefined;
      if (token?.kind === 'option')
        return options.filter((option) => option.id === token.optionId).map((o) => o.choice);
      return token?.kind === 'other' && token.choice ? [token.choice] : [];
    });
    return `${page.subject} : ${textOf(say(chosen))}`;
  };
  const otherRival = rivals.find(({ id }) => id === other.hash);
  const settle = useMutation({
    mutationFn: () =>
      client.alignment.settle({
        id: page.id,
        hash: settling?.hash ?? '',
        whatFor,
        words: sentence(),
        other: two && otherRival ? { ...other, words: textOf(otherRival.words) } : null,
        inWriting: inWriting.trim() || null,
      }),
    onSuccess: onDone,
  });
  const complete = two ? other.term.trim() !== '' && other.whatFor.trim() !== '' && otherRival !== undefined : true;
  const ready = settling?.hash != null && whatFor.trim() !== '' && complete && (!concerned || inWriting.trim() !== '');
  return (
    <section className={styles.publish} aria-label={words.publish}>
      <FieldStack>
        <TextField
          label={words.whatFor}
          help={words.whatForHelp}
          maxLength={500}
          value={whatFor}
          onChange={(event) => setWhatFor(event.target.value)}
        />
        {concerned ? (
          <TextArea
            label={words.inWriting}
            help={words.inWritingHelp(settling?.settleBy ? format.date(settling.settleBy) : '')}
            rows={2}
            value={inWriting}
            onChange={(event) => setInWriting(event.target.value)}
          />
        ) : null}
        <details open={two} onToggle={(event) => setTwo(event.currentTarget.open)}>
          <summary>{words.twoWords}</summary>
          <p className={styles.quiet}>{words.twoWordsHelp}</p>
          <FieldStack>
            <TextField
              label={words.otherTerm}
              value={other.term}
              maxLength={120}
              onChange={(event) => setOther({ ...other, term: event.target.value })}
            />
            <TextField
              label={words.otherFor}
              value={other.whatFor}
              maxLength={500}
              onChange={(event) => setOther({ ...other, whatFor: event.target.value })}
            />
            <SelectField
              label={words.otherDefinition}
              value={other.hash}
              onChange={(event) => setOther({ ...other, hash: event.currentTarget.value })}
            >
              <option value="">—</option>
              {rivals.map((rival) => (
                <option key={rival.id} value={rival.id}>
                  {textOf(rival.words)}
                </option>
              ))}
            </SelectField>
          </FieldStack>
        </details>
        {settle.error ? <RefusalMessage error={settle.error} /> : null}
      </FieldStack>
      <Button large disabled={!ready} busy={settle.isPending} onClick={() => settle.mutate()}>
        {words.publish}
      </Button>
    </section>
  );
}
