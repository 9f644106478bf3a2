interface Props {
  readonly x: number;
  readonly bottom: number;
  readonly title: string;
  readonly former: string;
  /** Lines of the effect, in words. */
  readonly effect: readonly string[];
  readonly flipped: boolean;
}

/** A full-height ink rule where the past could not be recomputed, with the version and what it changes on top. */
export function BreakRule({ x, bottom, title, former, effect, flipped }: Props) {
  const side = flipped ? -8 : 8;
  const anchor = flipped ? 'end' : 'start';
  return (
    <g>
      <path className="gc-break" d={`M${x} 4V${bottom}`} />
      <text className="gc-break-title" x={x + side} y={16} textAnchor={anchor}>
        {title}
      </text>
      {effect.map((line, rank) => (
        <text key={line} className="gc-words" x={x + side} y={33 + rank * 16} textAnchor={anchor}>
          {line}
        </text>
      ))}
      {flipped ? null : (
        <text className="gc-quiet" x={x - 8} y={16} textAnchor="end">
          {former}
        </text>
      )}
    </g>
  );
}
