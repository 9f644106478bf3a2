import { useQuery } from '@tanstack/react-query';
import type { Calibration } from '../../src/okr/calibration.ts';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './team-calibration.module.css';

/** Beyond this the marks are no longer read one by one; the sentence says it. */
const mostMarks = 30;

/** Confidence felt and chance computed at mid-cycle, against what came: asked for one's own team, shown to nobody else. */
export function TeamCalibration({ teamId, team }: { teamId: string; team: string }) {
  const words = useWords().okr.calibration;
  const { data } = useQuery(api.checkIn.calibration.queryOptions({ input: { teamId } }));
  if (!data) return null;
  const felt = data.calibration as unknown as Calibration;
  const pace = data.pace as unknown as Calibration;
  return (
    <div className={styles.team}>
      <h3>{team}</h3>
      {felt.kind === 'team-too-small' ? (
        <p>{words.teamTooSmall}</p>
      ) : felt.kind === 'too-few' ? (
        <p>{words.tooFew(felt.have, felt.need)}</p>
      ) : (
        <div className={styles.two}>
          <Bands title={words.felt} bands={felt.bands} say={words.band} />
          {pace.kind === 'calibration' ? <Bands title={words.computed} bands={pace.bands} say={words.pace} /> : null}
        </div>
      )}
    </div>
  );
}

interface BandsProps {
  readonly title: string;
  readonly bands: Extract<Calibration, { kind: 'calibration' }>['bands'];
  readonly say: (from: number, to: number, reached: number, count: number) => string;
}

/** One mark a result, those reached filled: few enough to be seen as few. */
function Bands({ title, bands, say }: BandsProps) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {bands
          .filter(({ count }) => count > 0)
          .map(({ from, to, reached, count }) => (
            <li key={from}>
              {say(from, to, reached, count)}
              {count <= mostMarks ? (
                <span className={styles.marks} aria-hidden="true">
                  {Array.from({ length: count }, (_, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
                    <i key={at} className={at < reached ? styles.reached : undefined} />
                  ))}
                </span>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  );
}
