import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import styles from '../steering/scope.module.css';

/** What a review opens: the KPIs, the questions, what nobody follows. */
export function ReviewRooms() {
  const { rooms } = useWords().drift.page;
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
    </nav>
  );
}
