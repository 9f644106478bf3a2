import styles from './ten-draws.module.css';

/** Ten pairs of people drawn at random: those that disagree are filled. The sentence beside it says the same. */
export function TenDraws({ disagreement }: { disagreement: number }) {
  const apart = Math.round(disagreement * 10);
  return (
    <span className={styles.draws} aria-hidden="true">
      {Array.from({ length: 10 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: draws are their places
        <i key={at} className={at < apart ? styles.apart : ''} />
      ))}
    </span>
  );
}
