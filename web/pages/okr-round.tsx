import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import styles from '../okr/check-in.module.css';
import rows from '../okr/okr.module.css';

/** Drawn by this browser for this round alone: it lets one change one's mind, and says nothing of who. */
function tokenFor(round: string): string {
  const key = `round:${round}`;
  const known = sessionStorage.getItem(key);
  if (known) return known;
  const drawn = crypto.randomUUID();
  sessionStorage.setItem(key, drawn);
  return drawn;
}

/** A phone in the room: one question, eleven places to tap, and what was tapped. */
export function OkrRound() {
  const { id } = useParams({ from: '/signed-in/okrs/round/$id' });
  const { okr, okrPage } = useWords();
  const words = okrPage.round;
  const input = { keyResultId: id };
  const asked = useQuery({ ...api.confidenceRound.show.queryOptions({ input }), refetchInterval: 3_000 });
  const [tapped, setTapped] = useState<number>();
  const tap = useMutation(
    api.confidenceRound.tap.mutationOptions({ onSuccess: (_, { confidence }) => setTapped(confidence) }),
  );
  const round = asked.data?.round ?? null;
  return (
    <Page title={words.title} note={words.blind}>
      {asked.error ? <RefusalMessage error={asked.error} /> : null}
      <p className={styles.statement}>{asked.data?.statement}</p>
      {round && !round.shown ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: eleven places to tap, not fields */}
          <div role="group" aria-label={okrPage.checkIn.confidence} className={styles.taps}>
            {Array.from({ length: 11 }, (_, confidence) => confidence).map((confidence) => (
              <button
                key={confidence}
                type="button"
                className={styles.step}
                aria-pressed={tapped === confidence}
                onClick={() => tap.mutate({ ...input, token: tokenFor(round.id), confidence })}
              >
                {confidence}
              </button>
            ))}
          </div>
          <div className={styles.ends}>
            <span>{okr.confidence.lowest}</span>
            <span>{okr.confidence.highest}</span>
          </div>
          {tap.error ? <RefusalMessage error={tap.error} /> : null}
          <p className={rows.why} aria-live="polite">
            {tapped === undefined ? words.tap : words.tapped(tapped)}
          </p>
        </>
      ) : asked.data ? (
        <p className={rows.act}>{round ? words.seen : words.none}</p>
      ) : null}
    </Page>
  );
}
