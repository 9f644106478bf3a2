import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api.ts';
import { orderRivals } from '../charts/tie-capsules.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { revealedOf, type TestPage } from './alignment-data.ts';
import styles from './settling-uses.module.css';
import { useRivals } from './use-rivals.ts';

/** First, what each one is for: two sound definitions often answer two questions. */
export function SettlingUses({ page, onDone }: { page: TestPage; onDone: (page: TestPage) => void }) {
  const words = useWords().alignmentPage.settle;
  const format = useFormat();
  const rivals = orderRivals(useRivals(page as never, revealedOf(page)));
  // Once each has its use and the sentence is begun, the room has moved on; it opens again at a touch.
  const [begun] = useState(
    () => Object.keys(page.settling?.sentence ?? {}).length > 0 && rivals.every(({ id }) => page.uses[id]),
  );
  const say = useMutation({
    mutationFn: (use: { hash: string; whatFor: string }) => client.alignment.use({ id: page.id, ...use }),
    onSuccess: onDone,
  });
  return (
    <details className={styles.whole} open={!begun}>
      <summary>
        {words.uses} <small>{words.usesNote}</small>
      </summary>
      <ol className={styles.uses}>
        {rivals.map(({ id, words: parts, value }) => {
          const text = parts.map((part) => part.text).join(' ');
          return (
            <li key={id}>
              <span className={styles.definition}>
                {parts.map((part) => (
                  <span key={part.text} className={part.quiet ? styles.quiet : undefined}>
                    {part.text}{' '}
                  </span>
                ))}
              </span>
              <b>{value === null ? '' : format.number(value)}</b>
              <Use
                key={page.uses[id] ?? ''}
                label={words.use(text)}
                said={page.uses[id] ?? ''}
                onSay={(whatFor) => say.mutate({ hash: id, whatFor })}
              />
            </li>
          );
        })}
      </ol>
      {say.error ? <RefusalMessage error={say.error} /> : null}
    </details>
  );
}

function Use({ label, said, onSay }: { label: string; said: string; onSay: (whatFor: string) => void }) {
  const words = useWords().alignmentPage.settle;
  const [text, setText] = useState(said);
  const changed = text.trim() !== said;
  return (
    <form
      className={styles.use}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onSay(text.trim());
      }}
    >
      <input
        aria-label={label}
        placeholder={words.usePlaceholder}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {changed ? (
        <Button type="submit" kind="secondary">
          {words.keepUse}
        </Button>
      ) : null}
    </form>
  );
}
