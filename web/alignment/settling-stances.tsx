import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { Signatures } from '../design/signatures.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeamOf } from '../pages/people/team-of.ts';
import type { TestPage } from './alignment-data.ts';
import styles from './settling.module.css';

interface Props {
  readonly page: TestPage;
  readonly settling: NonNullable<TestPage['settling']>;
  readonly onDone: (page: TestPage) => void;
}

/** Names on a line, concerns with their words. If the sentence changes, each agreement is given again. */
export function SettlingStances({ page, settling, onDone }: Props) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const teamOf = useTeamOf();
  const [concern, setConcern] = useState<string | null>(null);
  const { hash, stances, silent } = settling;
  const format = useFormat();
  const give = useMutation({
    mutationFn: (stance: { kind: 'agree' | 'concern'; words: string }) =>
      client.alignment.stance({ id: page.id, hash: hash ?? '', ...stance }),
    onSuccess: (after) => {
      setConcern(null);
      onDone(after);
    },
  });
  const agreed = stances.filter(({ kind }) => kind === 'agree');
  const nameOf = (name: string | null) => name ?? words.someone;
  const guests = agreed.filter(({ personId }) => personId === null).length;
  return (
    <Section title={words.agreed(agreed.length)} note={words.exact}>
      <Signatures
        signatures={agreed.flatMap(({ personId, name }) =>
          personId === null
            ? []
            : [{ key: personId, name: nameOf(name), details: [teamOf(personId)].filter((one) => one !== undefined) }],
        )}
      />
      {guests > 0 ? <p className={styles.quiet}>{words.guestsAgreed(guests)}</p> : null}
      {stances
        .filter(({ kind }) => kind === 'concern')
        .map((stance) => (
          <blockquote key={stance.personId ?? stance.words} className={styles.concern}>
            <p>{stance.words}</p>
            <footer>
              {stance.personId === null ? words.guest : nameOf(stance.name)}. {words.lift}
            </footer>
          </blockquote>
        ))}
      {silent.length > 0 ? (
        <p className={styles.quiet}>
          {words.silent(format.list(silent.map(({ name }) => nameOf(name))), silent.length)}
        </p>
      ) : null}
      <p className={styles.quiet}>
        {alignment.settle.waiting} {words.guests}
        {settling.settleBy && settling.agreement !== 'ready'
          ? ` ${words.decideBy(format.date(settling.settleBy))}`
          : ''}
      </p>
      {hash !== null ? (
        <div className={styles.acts}>
          <Button kind="outline" onClick={() => give.mutate({ kind: 'agree', words: '' })}>
            {words.agree}
          </Button>
          <Button kind="act" onClick={() => setConcern(concern === null ? '' : null)}>
            {words.concern}
          </Button>
        </div>
      ) : null}
      {concern !== null ? (
        <div className={styles.acts}>
          <TextField
            label={words.concernWords}
            value={concern}
            maxLength={2000}
            onChange={(event) => setConcern(event.target.value)}
          />
          <Button
            kind="secondary"
            disabled={concern.trim() === ''}
            onClick={() => give.mutate({ kind: 'concern', words: concern })}
          >
            {words.concernSend}
          </Button>
        </div>
      ) : null}
      {give.error ? <RefusalMessage error={give.error} /> : null}
    </Section>
  );
}
