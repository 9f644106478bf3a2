import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { Question } from '../../src/alignment/question.ts';
import { client } from '../api.ts';
import { orderRivals } from '../charts/tie-capsules.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { WrittenIsBack } from '../design/written-is-back.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { type Revealed, revealedOf, type TestPage } from './alignment-data.ts';
import { openIn } from './choice-words.ts';
import styles from './settling.module.css';
import { useRivals } from './use-rivals.ts';
import { useSentenceText } from './use-sentence-text.ts';

/** Declared by the facilitator: as it is, in writing over a concern, or as two words for two things. */
export function SettlingPublish({ page, onDone }: { page: TestPage; onDone: (page: TestPage) => void }) {
  const { alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const format = useFormat();
  const queries = useQueryClient();
  const shown = revealedOf(page);
  // Who gave it is no part of a definition: nobody's name is published in one.
  const given = orderRivals(useRivals(page as never, unsigned(shown)));
  // What leaves a question open is no definition yet.
  const rivals = given.filter(({ id }) => {
    const meaning = shown.definitions?.find(({ hash }) => hash === id)?.meaning;
    return meaning?.kind !== 'open' && (meaning?.kind !== 'in-words' || meaning.words !== '');
  });
  const text = useSentenceText({
    term: page.subject,
    many: page.words.many,
    questions: page.questions as Question[],
    profile: page.profile as never,
    said: page.said,
  });
  const { settling } = page;
  // What was said of this very definition, unless something else is typed.
  const { written, write, ...kept } = useWritten(`settled ${page.id}`, {
    whatFor: null as string | null,
    inWriting: '',
    two: false,
    other: { term: '', hash: '' } as { readonly term: string; readonly whatFor?: string; readonly hash: string },
  });
  const { whatFor, inWriting, two, other } = written;
  const use = whatFor ?? page.uses[settling?.hash ?? ''] ?? '';
  const otherUse = other.whatFor ?? page.uses[other.hash] ?? '';
  const otherText = useSentenceText({
    term: other.term,
    many: page.words.many,
    questions: page.questions as Question[],
    profile: page.profile as never,
    said: page.said,
  });
  const waits = settling?.agreement !== 'ready';
  const decideBy = settling?.settleBy ? format.date(settling.settleBy) : '';
  const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join(', ');
  const sentence = () => {
    const chosen = (page.questions as Question[]).flatMap(({ id, options }) => {
      const token = settling?.sentence[id] as TokenAnswer | undefined;
      if (token?.kind === 'option')
        return options.filter((option) => option.id === token.optionId).map((o) => o.choice);
      return token?.kind === 'other' && token.choice ? [token.choice] : [];
    });
    return text(chosen);
  };
  const otherRival = rivals.find(({ id }) => id === other.hash);
  /** What someone meant, as a sentence under its own name; words alone stay as they were written. */
  const otherWords = () => {
    const { meaning, choices = [] } = shown.definitions?.find(({ hash }) => hash === other.hash) ?? {};
    return meaning?.kind === 'in-words' ? meaning.words : otherText(choices);
  };
  const settle = useMutation({
    mutationFn: () =>
      client.alignment.settle({
        id: page.id,
        hash: settling?.hash ?? '',
        whatFor: use,
        words: sentence(),
        other: two && otherRival ? { ...other, whatFor: otherUse, words: otherWords() } : null,
        inWriting: waits ? inWriting.trim() || null : null,
      }),
    onSuccess: (shown) => {
      kept.sent();
      onDone(shown);
      // The KPI, the catalogue and the steering page all say it from now on.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).includes('alignment') });
    },
  });
  const complete = !two || (other.term.trim() !== '' && otherUse.trim() !== '' && otherRival !== undefined);
  /** What keeps the group from declaring it: the first thing, in the order of the page. */
  const missing =
    settling?.hash == null
      ? words.stillOpen(openIn(page.questions as Question[], settling?.sentence ?? {}))
      : use.trim() === ''
        ? words.missing.use
        : waits && inWriting.trim() === ''
          ? words.missing.inWriting
          : complete
            ? null
            : words.missing.other;
  return (
    <section className={styles.publish} aria-label={words.publish}>
      <FieldStack>
        <TextField
          label={words.whatFor}
          help={words.whatForHelp}
          maxLength={500}
          value={use}
          onChange={(event) => write({ whatFor: event.target.value })}
        />
        {settling?.hash != null && waits ? (
          <TextArea
            label={words.inWriting}
            help={settling.agreement === 'open' ? words.onSilence(decideBy) : words.inWritingHelp(decideBy)}
            rows={2}
            value={inWriting}
            onChange={(event) => write({ inWriting: event.target.value })}
          />
        ) : null}
        <details open={two} onToggle={(event) => write({ two: event.currentTarget.open })}>
          <summary>{words.twoWords}</summary>
          <p className={styles.quiet}>{words.twoWordsHelp}</p>
          <FieldStack>
            <TextField
              label={words.otherTerm}
              value={other.term}
              maxLength={120}
              onChange={(event) => write({ other: { ...other, term: event.target.value } })}
            />
            <TextField
              label={words.otherFor}
              value={otherUse}
              maxLength={500}
              onChange={(event) => write({ other: { ...other, whatFor: event.target.value } })}
            />
            <SelectField
              label={words.otherDefinition}
              value={other.hash}
              onChange={(event) => write({ other: { ...other, hash: event.currentTarget.value } })}
            >
              <option value="">—</option>
              {rivals.map((rival) => (
                <option key={rival.id} value={rival.id}>
                  {textOf(rival.words)}
                  {rival.value === null ? '' : ` · ${format.number(rival.value)}`}
                </option>
              ))}
            </SelectField>
          </FieldStack>
        </details>
        {settle.error ? <RefusalMessage error={settle.error} /> : null}
        {settling?.hash != null ? (
          <div>
            <p className={styles.quiet}>{words.sentenceWords}</p>
            <p className={styles.kept}>{sentence()}</p>
          </div>
        ) : null}
      </FieldStack>
      <WrittenIsBack written={kept} />
      <div className={styles.declare}>
        <Button large disabled={missing !== null} busy={settle.isPending} onClick={() => settle.mutate()}>
          {words.publish}
        </Button>
        {missing ? <p className={styles.quiet}>{missing}</p> : null}
      </div>
    </section>
  );
}

function unsigned({ numbers, ...shown }: Revealed): Revealed {
  if (!numbers) return shown;
  const { givers: _, ...counted } = numbers;
  return { ...shown, numbers: counted };
}
