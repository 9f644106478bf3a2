interface AssuranceIconProps {
  /** The stable range. */
  readonly lower: number;
  readonly upper: number;
  /** The expected level: one side or both. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly label: string;
}

const WIDTH = 24;
const HEIGHT = 18;

/** The range and the expected level at their true places: will the KPI hold its level, miss it, or sometimes both? */
export function AssuranceIcon({ lower, upper, atLeast, atMost, label }: AssuranceIconProps) {
  const levels = [atLeast, atMost].filter((level) => level !== undefined);
  const low = Math.min(lower, ...levels);
  const high = Math.max(upper, ...levels);
  const span = high - low || 1;
  const y = (value: number) => 2 + (1 - (value - low) / span) * (HEIGHT - 4);
  const top = y(upper);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect x="3" y={top} width={WIDTH - 6} height={Math.max(2, y(lower) - top)} fill="var(--hold-band)" />
      {levels.map((level) => (
        <path key={level} d={`M0 ${y(level)}H${WIDTH}`} stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="3 2" />
      ))}
    </svg>
  );
}
