import { useQuery } from '@tanstack/react-query';
import styles from './scan-code.module.css';

/** A text as a code for phones: dark on light whatever the page, or no phone reads it. */
export function ScanCode({ text, label }: { text: string; label: string }) {
  const { data: rows } = useQuery({
    queryKey: ['scan-code', text],
    queryFn: async () => (await import('uqr')).encode(text, { ecc: 'M', border: 2 }).data,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!rows) return <div className={styles.code} />;
  const drawn = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.code} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path d={drawn.join('')} shapeRendering="crispEdges" />
    </svg>
  );
}
