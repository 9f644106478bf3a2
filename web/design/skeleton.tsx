import { useWords } from '../language.tsx';
import styles from './skeleton.module.css';

/** Holds the place of what is coming, at its true size. */
export function Skeleton({ width, height }: { width: number | string; height: number }) {
  return <span className={styles.skeleton} style={{ width, height, maxWidth: '100%' }} aria-hidden="true" />;
}

/** A page on its way: a title and a few lines, where they will stand. */
export function PageSkeleton() {
  const { shell } = useWords();
  return (
    <div className={styles.page} role="status">
      <span className="visually-hidden">{shell.loading}</span>
      <Skeleton width={280} height={44} />
      <div className={styles.rows}>
        <Skeleton width="70%" height={24} />
        <Skeleton width="52%" height={24} />
        <Skeleton width="61%" height={24} />
      </div>
    </div>
  );
}

/** What a drawer is about to say, its first lines held. */
export function LinesComing() {
  const { shell } = useWords();
  return (
    <div className={styles.lines} role="status">
      <span className="visually-hidden">{shell.loading}</span>
      <Skeleton width="42%" height={44} />
      <Skeleton width="86%" height={20} />
      <Skeleton width="78%" height={20} />
      <Skeleton width="82%" height={20} />
    </div>
  );
}
