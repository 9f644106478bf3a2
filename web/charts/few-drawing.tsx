import type { KpiChartData } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import type { FewPlan } from './few-plan.ts';
import { linePath } from './line-path.ts';
import { ExpectedLevel } from './marks/expected-level.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { spreadColumn } from './place-labels.ts';
import { textWidth } from './text-width.ts';

const overhang = 14;

/** The first readings, the start as a dotted level, and an empty ring for each reading the range waits for. */
export function FewDrawing({ data, plan }: { data: KpiChartData; plan: FewPlan }) {
  const voice = useVoice();
  const { words } = voice;
  const { read, x, y, left, right, bottom } = plan;
  const step = x(1) - x(0);
  const byPlace = Array.from({ length: plan.places }, (_, index) => {
    const found = read.find((reading) => reading.index === index);
    return found ? { x: x(index), y: y(found.point.value) } : null;
  });
  const say = (value: number): string => voice.value(value, data.unit);
  const { atLeast, atMost } = data.expectedLevel ?? {};
  const start = read[0];
  const latest = read.at(-1);
  const levels = [
    ...(start && read.length > 1
      ? [{ value: start.point.value, text: words.startedAt(say(start.point.value)), dotted: true }]
      : []),
    ...(atLeast === undefined ? [] : [{ value: atLeast, text: words.atLeast(say(atLeast)), dotted: false }]),
    ...(atMost === undefined ? [] : [{ value: atMost, text: words.atMost(say(atMost)), dotted: false }]),
  ];
  // The higher level is named over its line, the lower under it: two close lines keep their words apart.
  const top = Math.max(...levels.map(({ value }) => value));
  const wanted = levels.map(({ value }) => y(value) + (value === top ? -7 : 17));
  const named = spreadColumn(wanted, 16, plan.top + 10, bottom - 8);
  const free = right + overhang - (latest ? x(latest.index) : left) - 80;
  return (
    <>
      <path className="gc-axis" d={`M${left - overhang} ${bottom}H${right + overhang}`} />
      {byPlace.map((place, index) =>
        place === null ? (
          <circle key={x(index)} className="gc-waiting" cx={x(index)} cy={bottom} r={3.5} />
        ) : (
          <path key={x(index)} className="gc-tick-mark" d={`M${x(index)} ${bottom}v6`} />
        ),
      )}
      {levels.map(({ value, text, dotted }, rank) => (
        <g key={text}>
          {dotted ? (
            <path className="gc-start-level" d={`M${left} ${y(value)}H${right + overhang}`} />
          ) : (
            <ExpectedLevel x={left - overhang} toX={right + overhang} y={y(value)} />
          )}
          {textWidth(text, 13) < free ? (
            <text className="gc-words gc-halo" x={right + overhang} y={named[rank]} textAnchor="end">
              {text}
            </text>
          ) : null}
        </g>
      ))}
      <path className="gc-line" d={linePath(byPlace)} />
      {read.map(({ point, index }, rank) => {
        const [px, py] = [x(index), y(point.value)];
        const last = rank === read.length - 1;
        const value = say(point.value);
        // Words keep to the side away from the nearest level line.
        const crowdedAbove = levels.some(
          (level) => !level.dotted && py - y(level.value) > 0 && py - y(level.value) < 34,
        );
        const clash = !last && rank > 0 && step < textWidth(value, 14, 600) + 6;
        return (
          <g key={point.period}>
            {point.partial ? <RunningPoint x={px} y={py} /> : <Point kind={point.kind} x={px} y={py} />}
            {clash ? null : (
              <text
                className={last ? 'gc-last-value gc-halo' : 'gc-value gc-halo'}
                x={last ? px + 12 : px}
                y={last ? py + 6 : crowdedAbove ? py + 24 : py - 14}
                textAnchor={last ? 'start' : 'middle'}
              >
                {value}
              </text>
            )}
            {step > 40 || rank === 0 || last ? (
              <text className="gc-tick" x={px} y={bottom + 22} textAnchor="middle">
                {step <= 40 && last && read.length > 1 && index * step < 44
                  ? ''
                  : voice.shortPeriod(data.grain, point.period)}
              </text>
            ) : null}
          </g>
        );
      })}
      <text className="gc-tick" x={right + overhang} y={bottom + 22} textAnchor="end">
        {words.provisionalRange}
      </text>
    </>
  );
}
