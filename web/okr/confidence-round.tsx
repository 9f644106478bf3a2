import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoundSummary } from '../../src/okr/confidence-round.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import styles from './check-in.module.css';
import rows from './okr.module.css';

interface Props {
  readonly keyResultId: string;
  readonly onKeep: (confidence: number) => void;
}

/** Everyone taps on their own phone; the spread is seen, discussed, one figure kept. Nothing is kept by person. */
export function ConfidenceRound({ keyResultId, onKeep }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.round;
  const queries = useQueryClient();
  const input = { keyResultId };
  const asked = useQuery({ ...api.confidenceRound.show.queryOptions({ input }), refetchInterval: 2_000 });
  const changed = { onSuccess: () => queries.invalidateQueries({ queryKey: api.confidenceRound.key() }) };
  const open = useMutation(api.confidenceRound.open.mutationOptions(changed));
  const reveal = useMutation(api.confidenceRound.reveal.mutationOptions(changed));
  const end = useMutation(api.confidenceRound.end.mutationOptions(changed));
  const round = asked.data?.round;
  const error = open.error ?? reveal.error ?? end.error;
  if (!round)
    return (
      <div>
        <Button kind="act" onClick={() => open.mutate(input)}>
          {words.open}
        </Button>
        {error ? <RefusalMessage error={error} /> : null}
      </div>
    );
  const spread = round.spread as RoundSummary | null;
  return (
    <section className={styles.round} aria-label={words.title}>
      <div className={styles.label}>
        <b>{words.title}</b>
        <span className={styles.quiet} aria-live="polite">
          {words.have(round.have)}
        </span>
      </div>
      {spread === null ? (
        <>
          <p className={styles.quiet}>
            {words.where}{' '}
            <Link to="/okrs/round/$id" params={{ id: keyResultId }}>
              {words.here}
            </Link>
          </p>
          <div className={rows.row}>
            <Button kind="outline" disabled={round.have < 2} onClick={() => reveal.mutate(input)}>
              {words.show}
            </Button>
            <Button kind="act" onClick={() => end.mutate(input)}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : spread.kind === 'spread' ? (
        <>
          <div
            className={styles.spread}
            role="img"
            aria-label={okr.checkIn.round.spread(spread.lowest, spread.highest)}
          >
            {spread.counts.map((count, confidence) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: eleven places, in order
              <div key={confidence} className={styles.spreadPlace}>
                {Array.from({ length: count }, (_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: taps have no identity
                  <span key={at} className={rows.dot} />
                ))}
                <span className={styles.quiet}>{confidence}</span>
              </div>
            ))}
          </div>
          <p className={rows.why}>
            {okr.checkIn.round.spread(spread.lowest, spread.highest)} {spread.wide ? okr.checkIn.round.wide : ''}
          </p>
          <div className={rows.row}>
            <Button
              kind="outline"
              onClick={() => {
                onKeep(Math.round(spread.median));
                end.mutate(input);
              }}
            >
              {words.keep(Math.round(spread.median))}
            </Button>
            <Button kind="act" onClick={() => end.mutate(input)}>
              {words.another}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.quiet}>{okr.checkIn.round.tooFew}</p>
      )}
      {error ? <RefusalMessage error={error} /> : null}
    </section>
  );
}
