import { useQuery } from '@tanstack/react-query';
import type { Calibration } from '../../src/okr/calibration.ts';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';

/** Confidence felt and chance computed at mid-cycle, against what came: asked for one's own team, shown to nobody else. */
export function TeamCalibration({ teamId, team }: { teamId: string; team: string }) {
  const words = useWords().okr.calibration;
  const { data } = useQuery(api.checkIn.calibration.queryOptions({ input: { teamId } }));
  if (!data) return null;
  const found = data.calibration as unknown as Calibration;
  const pace = data.pace as unknown as Calibration;
  return (
    <div className={styles.said}>
      <h3 className={styles.strong}>{team}</h3>
      {found.kind === 'team-too-small' ? (
        <p>{words.teamTooSmall}</p>
      ) : found.kind === 'too-few' ? (
        <p>{words.tooFew(found.have, found.need)}</p>
      ) : (
        found.bands
          .filter(({ count }) => count > 0)
          .map(({ from, to, reached, count }) => <p key={from}>{words.band(from, to, reached, count)}</p>)
      )}
      {pace.kind === 'calibration'
        ? pace.bands
            .filter(({ count }) => count > 0)
            .map(({ from, to, reached, count }) => <p key={from}>{words.pace(from, to, reached, count)}</p>)
        : null}
    </div>
  );
}
