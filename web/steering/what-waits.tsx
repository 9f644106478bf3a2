import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { lookSentence } from './look-sentence.ts';
import type { SteeringData } from './steering-data.ts';
import styles from './what-waits.module.css';

/** What was put off, why and until when: for everyone who would have seen it, and back at once by those who may. */
export function WhatWaits({ page, onClose }: { page: SteeringData; onClose: () => void }) {
  const words = useWords();
  const { steering } = words;
  const language = useLanguage();
  const format = useFormat();
  const queries = useQueryClient();
  const back = useMutation(
    api.steering.bringBack.mutationOptions({
      onSuccess: async () => {
        if (page.snoozed.length === 1) onClose();
        await queries.invalidateQueries({ queryKey: api.steering.key() });
        say(steering.page.broughtBack);
      },
    }),
  );
  return (
    <Dialog opened onClose={onClose} title={steering.page.waits}>
      <ul className={styles.list}>
        {page.snoozed.map((look) => (
          <li key={look.key}>
            <p className={styles.sentence}>{lookSentence(look, page.today, language, words)}</p>
            <p className={styles.why}>{look.reason}</p>
            <p className={styles.until}>
              {steering.page.untilDay(format.date(look.until, { day: 'numeric', month: 'long' }))}
            </p>
            {look.mayPutOff ? (
              <Button kind="act" busy={back.isPending} onClick={() => back.mutate({ key: look.key })}>
                {steering.page.bringBack}
                <span className="visually-hidden"> ({look.title})</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {back.error ? <RefusalMessage error={back.error} /> : null}
    </Dialog>
  );
}
