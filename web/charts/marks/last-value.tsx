import type { LastWords } from '../header-words.ts';

const className = { common: '', improvement: 'gc-improve', concern: 'gc-concern', 'no-direction': 'gc-nodir' } as const;

/** The last value, large, above the plot, tied to its point; a signal keeps its colour. */
export function LastValue({ x, y, value, words, kind, flipped }: LastWords) {
  const textX = x + (flipped ? -8 : 8);
  return (
    <g textAnchor={flipped ? 'end' : 'start'}>
      <path className="gc-leader" d={`M${x} 8V${y - 10}`} />
      <text className={`gc-last-value ${className[kind]}`} x={textX} y={22}>
        {value}
      </text>
      <text className="gc-words" x={textX} y={40}>
        {words}
      </text>
    </g>
  );
}
