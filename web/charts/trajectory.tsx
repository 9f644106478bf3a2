import { scaleLinear } from 'd3-scale';
import type { TrajectoryData } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { useVoice } from './chart-words.tsx';
import { linePath } from './line-path.ts';
import { CounterfactualBand } from './marks/counterfactual-band.tsx';
import { FocusMark } from './marks/focus-mark.tsx';
import { TargetPath } from './marks/target-path.tsx';
import { TodayRule } from './marks/today-rule.tsx';
import { spreadColumn } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { placeValues, wordsBox } from './trajectory-labels.ts';
import { measured, trajectorySentence, trajectoryTable, weekSentence } from './trajectory-sentence.ts';
import { trajectorySpan } from './trajectory-span.ts';
import { useWidth } from './use-width.ts';

interface Props extends FrameProps {
  readonly data: TrajectoryData;
  readonly height?: number;
  /** Small: inside a row of the steering page; else on its own page. */
  readonly small?: boolean;
  readonly onPoint?: (week: number) => void;
}

const fewAtMost = 3;

/** A key result: starting point to target ring, what happened, as it was going. With few values, each is written out. */
export function Trajectory({ data, small = false, height = small ? 108 : 230, onPoint, ...frame }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const [box, width] = useWidth<HTMLDivElement>(300);
  const say = (value: number): string => voice.value(value, data.unit);
  const size = small ? 12 : 13;
  const actual = measured(data);
  const last = actual.at(-1);
  const few = actual.length <= fewAtMost;
  const closed = data.today === undefined;
  // Measured to the last week, its value stands with the target's; else beside its own point.
  const ends = closed && last?.week === data.periods;
  const ending = data.counterfactual?.at(-1);
  const [top, bottom] = [
    small ? 12 : 20,
    height - (small ? 24 : 34) - (data.firstMovement !== undefined && !small ? 18 : 0),
  ];
  const goingWords = ending
    ? closed
      ? `${say(ending.mean)}, ${words.asItWasGoingShort}`
      : small
        ? words.asItWasGoingShort
        : words.asItWasGoing
    : '';
  const targetWords = small ? say(data.target) : `${say(data.target)}, ${words.target}`;
  const lastWords = last ? say(last.value) : '';
  const rightRoom = Math.max(
    textWidth(targetWords, size, 600),
    textWidth(goingWords, size),
    ends ? textWidth(lastWords, size, 700) : 0,
  );
  const left = Math.ceil(textWidth(say(data.baseline), size)) + 16;
  const right = width - Math.ceil(rightRoom) - 14;
  const x = (week: number): number => left + ((week - 1) / Math.max(1, data.periods - 1)) * (right - left);
  const y = scaleLinear().domain(trajectorySpan(data)).range([bottom, top]);
  const from = { x: x(1), y: y(data.baseline) };
  const byWeek = Array.from({ length: data.periods }, (_, index) => {
    const found = actual.find(({ week }) => week === index + 1);
    return found ? { x: x(found.week), y: y(found.value) } : null;
  });
  // Before the first check-in the way starts at the starting point itself.
  const line = byWeek[0] === null && actual.length > 0 ? [from, ...byWeek.slice(1)] : byWeek;
  const atEnd = [
    { y: y(data.target), text: targetWords, className: 'gc-target-words', show: true },
    { y: ending ? y(ending.mean) : 0, text: goingWords, className: 'gc-quiet', show: ending !== undefined },
    { y: last ? y(last.value) : 0, text: lastWords, className: 'gc-move-words', show: ends },
  ].filter(({ show }) => show);
  const endYs = spreadColumn(
    atEnd.map((label) => label.y),
    small ? 14 : 17,
    top,
    bottom,
  );
  const weekWords = (week: number): string =>
    week === data.today && !small ? words.todayWeek(week) : words.cycleWeek(week);
  const weeks = weekLabels(data, weekWords, x, width, size);
  const target = { x: x(data.periods), y: y(data.target) };
  const values = small && !closed ? [] : valueWords();
  const reach = Math.max(data.today ?? data.periods, last?.week ?? 1);
  const stops = {
    count: reach,
    x: (index: number) => x(index + 1),
    sentence: (index: number) => weekSentence(data, index + 1, voice),
  };
  /** Each value with few of them, the last one while the cycle runs, the targets of before. */
  function valueWords() {
    const rising = data.target >= data.baseline;
    const said = [
      ...(last && !ends
        ? [{ at: last, text: lastWords, className: 'gc-move-words', weight: 700 as const, reach: 4.5, over: rising }]
        : []),
      ...(few && !small ? actual : [])
        .filter(({ week, value }) => week !== last?.week && value !== data.baseline)
        .map((at) => ({
          at,
          text: say(at.value),
          className: 'gc-few-value',
          weight: 600 as const,
          reach: 3.6,
          over: true,
        })),
      ...(small ? [] : (data.formerTargets ?? [])).map(({ value }) => ({
        at: { week: data.periods, value },
        text: words.formerTarget(say(value)),
        className: 'gc-quiet',
        weight: 400 as const,
        reach: 4,
        over: !rising,
      })),
    ];
    const going = (data.counterfactual ?? []).map(({ mean }, rank) => ({ x: x(rank + 1), y: y(mean) }));
    const places = placeValues(
      said.map(({ at, ...one }) => ({ ...one, x: x(at.week), y: y(at.value) })),
      {
        lines: [
          line,
          [from, target],
          going.length > 0 ? going : [from, { x: right, y: from.y }],
          data.today === undefined
            ? []
            : [
                { x: x(data.today), y: top - 6 },
                { x: x(data.today), y: bottom + 2 },
              ],
        ],
        points: [from, target, ...actual.map(({ week, value }) => ({ x: x(week), y: y(value) }))],
        words: [
          wordsBox(say(data.baseline), 0, from.y + 4.5),
          ...atEnd.map(({ text }, rank) => wordsBox(text, right + 10, (endYs[rank] ?? 0) + 4.5)),
        ],
        bounds: { x: 0, y: 0, width, height: bottom + 4 },
      },
    );
    return said.map(({ text, className }, rank) => ({ text, className, ...places[rank]! }));
  }
  return (
    <ChartFrame
      tableSwitch={!small}
      {...frame}
      className={small ? 'gc-small' : ''}
      box={box}
      label={trajectorySentence(data, voice)}
      width={width}
      height={height}
      plot={{ left, right: Math.max(left + 1, x(reach)), top, bottom }}
      rows={() => trajectoryTable(data, voice)}
      stops={stops}
      onPoint={(index) => onPoint?.(index + 1)}
      below={!small && !data.counterfactual ? <p className="gc-note">{words.trajectoryFew}</p> : null}
    >
      {(index) => (
        <>
          {data.counterfactual ? (
            <CounterfactualBand
              places={data.counterfactual.map((going, rank) => ({
                x: x(rank + 1),
                mean: y(going.mean),
                lower: y(going.lower),
                upper: y(going.upper),
              }))}
            />
          ) : (
            <path className="gc-start-level" d={`M${left} ${from.y}H${right}`} />
          )}
          {data.formerTargets?.map((former) => (
            <g key={`${former.value} ${former.until}`}>
              <circle className="gc-former-target" cx={x(data.periods)} cy={y(former.value)} r={4} />
            </g>
          ))}
          {data.today === undefined ? null : <TodayRule x={x(data.today)} top={top - 6} bottom={bottom + 2} />}
          {data.firstMovement !== undefined && !small ? (
            <g>
              <path className="gc-first-movement" d={`M${x(data.firstMovement)} ${bottom - 4}v9`} />
              <text
                className="gc-quiet"
                x={Math.max(
                  0,
                  Math.min(x(data.firstMovement) - 4, width - textWidth(words.firstMovement(data.firstMovement), 13)),
                )}
                y={bottom + 44}
              >
                {words.firstMovement(data.firstMovement)}
              </text>
            </g>
          ) : null}
          <TargetPath from={from} to={target} />
          <path className="gc-move-line" d={linePath(line)} />
          {few
            ? actual.map(({ week, value }) => (
                <circle key={week} className="gc-move-dot" cx={x(week)} cy={y(value)} r={3.6} />
              ))
            : null}
          {last ? <circle className="gc-move-last" cx={x(last.week)} cy={y(last.value)} r={4.5} /> : null}
          {values.map(({ text, className, x: left, y: line }) => (
            <text key={`${className} ${left} ${line}`} className={`${className} gc-halo`} x={left} y={line}>
              {text}
            </text>
          ))}
          <text className="gc-from-words" x={left - 9} y={from.y + 4.5} textAnchor="end">
            {say(data.baseline)}
          </text>
          {atEnd.map(({ text, className }, rank) => (
            <text key={className} className={className} x={right + 10} y={(endYs[rank] ?? 0) + 4.5}>
              {text}
            </text>
          ))}
          {weeks.map(({ week, text, at }) => (
            <text
              key={week}
              className={week === data.today && !small ? 'gc-year' : 'gc-week'}
              x={at}
              y={bottom + (small ? 18 : 24)}
              textAnchor="middle"
            >
              {text}
            </text>
          ))}
          {index === null ? null : (
            <FocusMark x={x(index + 1)} y={byWeek[index]?.y ?? null} top={top} bottom={bottom} />
          )}
        </>
      )}
    </ChartFrame>
  );
}

/** Weeks under the axis: today first, then the two ends where they do not touch it. */
function weekLabels(
  data: TrajectoryData,
  textOf: (week: number) => string,
  x: (week: number) => number,
  width: number,
  size: number,
): { week: number; text: string; at: number }[] {
  const said: { week: number; text: string; at: number; half: number }[] = [];
  for (const week of new Set([data.today ?? data.periods, 1, data.periods])) {
    const text = textOf(week);
    const half = textWidth(text, size, week === data.today ? 600 : 400) / 2;
    const at = Math.min(width - half, Math.max(half, x(week)));
    if (said.every((other) => Math.abs(other.at - at) > other.half + half + 8)) said.push({ week, text, at, half });
  }
  return said;
}
