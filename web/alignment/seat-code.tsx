import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language.tsx';
import styles from './seat-code.module.css';

/** The link as a code for phones in a room: dark on light whatever the page, or no phone reads it. */
export function SeatCode({ link }: { link: string }) {
  const words = useWords().alignmentPage.room;
  const { data: rows } = useQuery({
    queryKey: ['seat-code', link],
    queryFn: async () => (await import('uqr')).encode(link, { ecc: 'M', border: 2 }).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!rows) return <div className={styles.code} />;
  const drawn = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.code} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={words.code}>
      <path d={drawn.join('')} shapeRendering="crispEdges" />
    </svg>
  );
}
