interface Props {
  readonly x: number;
  readonly y: number;
  readonly value: string;
  readonly words: string;
  readonly flipped: boolean;
}

/** The last value, large, above the plot, tied to its point. */
export function LastValue({ x, y, value, words, flipped }: Props) {
  const textX = x + (flipped ? -8 : 8);
  return (
    <g textAnchor={flipped ? 'end' : 'start'}>
      <path className="gc-leader" d={`M${x} 8V${y - 10}`} />
      <text className="gc-last-value" x={textX} y={22}>
        {value}
      </text>
      <text className="gc-words" x={textX} y={40}>
        {words}
      </text>
    </g>
  );
}
