import styles from './motif.module.css';

interface MotifProps {
  /** Height in px. The band stays thin; the wedge climbs as high as it is given. */
  readonly height?: number;
}

/** Slack water: a flat band with its middle line, under everything that holds. */
export function Band({ height = 14 }: MotifProps) {
  return (
    <svg
      className={styles.motif}
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect y="1" width="100" height={height - 2} fill="var(--hold-band)" />
      <path d={`M0 ${height / 2}H100`} stroke="var(--hold)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** A ship's way: a wedge rising from the dotted line of what would have happened anyway. */
export function Wedge({ height = 16 }: MotifProps) {
  return (
    <svg
      className={styles.motif}
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 ${height - 1}H100`} stroke="var(--common)" strokeDasharray="2 5" vectorEffect="non-scaling-stroke" />
      <path d={`M0 ${height - 1}L100 2V${height - 1}Z`} fill="var(--move-band)" />
      <path d={`M0 ${height - 1}L100 2`} stroke="var(--move)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
