import './charts.css';
import type { ExpectedLevel } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

export type Assurance = 'pass' | 'fail' | 'hit-and-miss' | 'none';

/** Does the range itself keep the expected level? Each bound is asked; missing one is enough to fail. */
export function assurance(range: Range, level: ExpectedLevel): Assurance {
  const verdicts: Assurance[] = [];
  if (level.atLeast !== undefined) {
    verdicts.push(range.lower >= level.atLeast ? 'pass' : range.upper < level.atLeast ? 'fail' : 'hit-and-miss');
  }
  if (level.atMost !== undefined) {
    verdicts.push(range.upper <= level.atMost ? 'pass' : range.lower > level.atMost ? 'fail' : 'hit-and-miss');
  }
  if (verdicts.includes('fail')) return 'fail';
  if (verdicts.includes('hit-and-miss')) return 'hit-and-miss';
  return verdicts[0] ?? 'none';
}

/** The range and the expected level, drawn at their true places. */
export function AssuranceIcon({ range, level, width = 26 }: { range: Range; level: ExpectedLevel; width?: number }) {
  const { words } = useVoice();
  const bounds = [level.atLeast, level.atMost].filter((bound) => bound !== undefined);
  const low = Math.min(range.lower, ...bounds);
  const high = Math.max(range.upper, ...bounds);
  const y = (value: number): number => (high === low ? 9 : 15 - ((value - low) / (high - low)) * 12);
  return (
    <svg
      className="gc-icon"
      width={width}
      height={(width * 18) / 26}
      viewBox="0 0 26 18"
      role="img"
      aria-label={words.assurance[assurance(range, level)]}
    >
      <rect
        className="gc-band-area gc-edged"
        x="3"
        y={y(range.upper)}
        width="20"
        height={Math.max(1.5, y(range.lower) - y(range.upper))}
      />
      {bounds.map((bound) => (
        <path key={bound} className="gc-icon-level" d={`M0 ${y(bound)}H26`} />
      ))}
    </svg>
  );
}
