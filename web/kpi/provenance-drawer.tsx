import { useQuery } from '@tanstack/react-query';
import type { Grain } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { FoundCheck } from '../verification/found-check.tsx';
import { useVerification } from '../verification/verification-data.ts';
import styles from './provenance.module.css';
import { Provenance, ProvenanceFrame } from './provenance.tsx';
import { Recompute } from './recompute.tsx';

interface Props {
  readonly kpiKey: string;
  readonly grain: Grain;
  readonly period: string | null;
  readonly say: (value: number) => string;
  readonly mayRecompute: boolean;
  readonly onClose: () => void;
}

/** Where a number comes from: its definition, its query, what was read, and every revision. */
export function ProvenanceDrawer({ kpiKey, grain, period, say, mayRecompute, onClose }: Props) {
  const asked = useQuery({
    ...api.measurement.provenance.queryOptions({ input: { key: kpiKey, period: period ?? '' } }),
    enabled: period !== null,
  });
  return (
    <ProvenanceFrame asked={asked} opened={period !== null} onClose={onClose}>
      {(found) => (
        <Provenance grain={grain} say={say} found={found}>
          <Verified kpiKey={kpiKey} />
          {mayRecompute && found.run ? (
            <div className={styles.acts} data-sheet-acts>
              <Recompute kpiKey={kpiKey} kind="primary" />
            </div>
          ) : null}
        </Provenance>
      )}
    </ProvenanceFrame>
  );
}

/** What the definition in force was held to, as the page says it. */
function Verified({ kpiKey }: { kpiKey: string }) {
  const { verification: words } = useWords();
  const format = useFormat();
  const { organisation } = useSession();
  const { data } = useVerification(kpiKey);
  if (!data) return null;
  const { state, checks } = data;
  return (
    <div>
      <h3 className={styles.heading}>
        {state.kind === 'verified' ? words.verified : words.notVerified}{' '}
        <small>
          {state.kind === 'verified'
            ? words.since(format.instant(state.since, organisation.timezone))
            : words.because[state.because]}
        </small>
      </h3>
      {checks.length > 0 ? (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check.id}>
              <FoundCheck check={check} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
