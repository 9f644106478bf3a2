import './charts.css';
import type { TrajectoryData } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { textWidth } from './text-width.ts';
import { measured, trajectorySentence } from './trajectory-sentence.ts';

/** A key result on one line: starting point, as it was going, now, target. Drawn between 0 and 1, overshoot kept at the ring. */
export function TrajectoryBar({ data, width = 260 }: { data: TrajectoryData; width?: number }) {
  const voice = useVoice();
  const last = measured(data).at(-1);
  const targetWords = voice.value(data.target, data.unit);
  const right = width - Math.ceil(textWidth(targetWords, 13, 600)) - 14;
  const share = (value: number): number =>
    Math.min(1, Math.max(0, (value - data.baseline) / (data.target - data.baseline)));
  const x = (value: number): number => 4 + share(value) * (right - 4);
  const going = data.counterfactual?.[(last?.week ?? data.today ?? 1) - 1];
  const goingX = going ? x(going.mean) : 0;
  const baselineWords = voice.value(data.baseline, data.unit);
  const nowWords = last ? voice.value(last.value, data.unit) : '';
  const half = textWidth(nowWords, 13, 700) / 2;
  return (
    <svg
      className="gc-icon"
      width={width}
      height="48"
      viewBox={`0 0 ${width} 48`}
      role="img"
      aria-label={trajectorySentence(data, voice)}
    >
      <path className="gc-bar-way" d={`M4 24H${right}`} />
      {going ? <rect className="gc-cf-area gc-edged" x="4" y="18" width={Math.max(2, goingX - 4)} height="12" /> : null}
      {last ? <path className="gc-bar-done" d={`M4 24H${x(last.value)}`} /> : null}
      {last ? (
        <circle className="gc-move-dot" cx={x(last.value)} cy="24" r="5" />
      ) : (
        <circle className="gc-stub-ring" cx="4" cy="24" r="4" />
      )}
      <circle className="gc-target-ring" cx={right} cy="24" r="5" />
      <text className="gc-small-tick" x="3" y="44">
        {baselineWords}
      </text>
      {going && goingX > textWidth(baselineWords, 12) + 12 ? (
        <text className="gc-small-tick" x={textWidth(baselineWords, 12) + 11} y="44">
          {voice.words.asItWasGoingShort}
        </text>
      ) : null}
      {last ? (
        <text
          className="gc-move-words"
          x={Math.min(right - half, Math.max(half, x(last.value)))}
          y="12"
          textAnchor="middle"
        >
          {nowWords}
        </text>
      ) : null}
      <text className="gc-target-words" x={right + 10} y="28.5">
        {targetWords}
      </text>
    </svg>
  );
}
