import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { cyclesQuery } from '../okr/okr-data.ts';
import styles from '../steering/scope.module.css';

/** What a review opens: the KPIs, the questions, what nobody follows, the cycle that is over. */
export function ReviewRooms() {
  const { rooms } = useWords().drift.page;
  // The latest cycle that is over: the list comes with the latest first.
  const over = useQuery(cyclesQuery()).data?.cycles.find(({ state }) => state === 'closing' || state === 'closed');
  const exact = { exact: true, includeSearch: false };
  return (
    <nav aria-label={rooms.label} className={styles.scope}>
      <Link to="/review" className={styles.choice} activeOptions={exact}>
        {rooms.kpis}
      </Link>
      <Link to="/review/questions" className={styles.choice} activeOptions={exact}>
        {rooms.questions}
      </Link>
      <Link to="/blind-spots" className={styles.choice} activeOptions={exact}>
        {rooms.blindSpots}
      </Link>
      {over ? (
        <Link to="/okrs/$id/retrospective" params={{ id: over.id }} className={styles.choice} activeOptions={exact}>
          {`${rooms.retrospective}, ${over.name}`}
        </Link>
      ) : null}
    </nav>
  );
}
