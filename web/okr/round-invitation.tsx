import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';

/** A blind round that one's team holds now, on whatever page of the OKRs one is. */
export function RoundInvitation() {
  const words = useWords().okrPage.round;
  const asked = useQuery({ ...api.confidenceRound.mine.queryOptions(), refetchInterval: 5_000 });
  const rounds = asked.data?.rounds ?? [];
  if (rounds.length === 0) return null;
  return (
    <div className={styles.note} role="status">
      {rounds.map(({ keyResultId, statement }) => (
        <p key={keyResultId}>
          {words.invites(statement)}{' '}
          <Link to="/okrs/round/$id" params={{ id: keyResultId }}>
            {words.answer}
          </Link>
        </p>
      ))}
    </div>
  );
}
