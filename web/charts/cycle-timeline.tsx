import './charts.css';
import { useVoice } from './chart-words.tsx';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

export interface TimelineMoment {
  /** In weeks from the start: 0 is the first day, `weeks` the last. */
  readonly at: number;
  readonly label: string;
}

interface Props {
  readonly weeks: number;
  /** Weeks elapsed, with a fraction; below zero before the first day, absent once closed. */
  readonly now?: number;
  /** A past day, as the page says it, where `now` is not today. */
  readonly day?: string | undefined;
  /** One per week begun: was the check-in held? Null where none was due yet. */
  readonly checkIns?: readonly (boolean | null)[];
  readonly moments?: readonly TimelineMoment[];
}

/** The cycle as a bar of weeks: what has passed, the check-ins held, today. */
export function CycleTimeline({ weeks, now, day, checkIns = [], moments = [] }: Props) {
  const { words } = useVoice();
  const [box, width] = useWidth<HTMLDivElement>(1000);
  const week = width / weeks;
  const [top, bar] = [30, 12];
  const ahead = now !== undefined && now < 0;
  const here = now === undefined || ahead ? null : Math.min(weeks, Math.floor(now) + 1);
  const passed = Math.min(1, Math.max(0, (now ?? weeks) / weeks)) * width;
  const due = checkIns.filter((held) => held !== null);
  const label = [
    ahead
      ? words.timelineAhead(weeks)
      : here === null
        ? words.timelineClosed(weeks)
        : words.timeline({ week: here, weeks }),
    ...(due.length > 0 ? [words.timelineKept(due.filter(Boolean).length, due.length)] : []),
    ...moments.map((moment) => `${moment.label}.`),
  ].join(' ');
  const dayWords = day ?? words.today;
  const todayWords = here === null ? '' : width < 620 ? dayWords : words.dayWeek(dayWords, here);
  const todayRight = passed + 10 + textWidth(todayWords, 14, 700) < width;
  const nowBox =
    here === null
      ? null
      : {
          from: todayRight ? passed : passed - 10 - textWidth(todayWords, 14, 700),
          to: todayRight ? passed + 10 + textWidth(todayWords, 14, 700) : passed,
        };
  return (
    <div ref={box} className="gc">
      <svg role="img" aria-label={label} width={width} height={66} viewBox={`0 0 ${width} 66`}>
        <rect className="gc-cycle-ahead gc-edged" x="0" y={top} width={width} height={bar} />
        <rect className="gc-cycle-passed" x="0" y={top} width={passed} height={bar} />
        <path
          className="gc-cycle-cut"
          d={Array.from({ length: weeks - 1 }, (_, rank) => `M${(rank + 1) * week} ${top}v${bar}`).join('')}
        />
        {Array.from({ length: weeks }, (_, rank) => rank + 1).map((number) => {
          const current = number === here;
          const room = week >= 20 || number === 1 || number === weeks || (number % 2 === 1 && week >= 12);
          const clash = here !== null && !current && Math.abs(number - here) * week < 26 && week < 26;
          return room && !clash ? (
            <text
              key={number}
              className={current ? 'gc-week-now' : 'gc-week'}
              x={(number - 0.5) * week}
              y={top + bar + 19}
              textAnchor="middle"
            >
              {number}
            </text>
          ) : null;
        })}
        {Array.from({ length: weeks }, (_, rank) => rank + 1).map((number) => {
          const held = checkIns[number - 1] ?? null;
          return held === null ? null : (
            <circle
              key={number}
              className={held ? 'gc-held' : 'gc-not-held'}
              cx={(number - 0.5) * week}
              cy={top + bar / 2}
              r="3"
            />
          );
        })}
        {moments.map((moment) => {
          const x = Math.min(width - 1, Math.max(1, (moment.at / weeks) * width));
          const size = textWidth(moment.label, 14);
          const first = moment.at <= 0;
          const from = first ? 0 : moment.at >= weeks ? width - size : x - 8 - size;
          const shown =
            (first || moment.at >= weeks || width > 760) &&
            (nowBox === null || from > nowBox.to + 8 || from + size + 8 < nowBox.from);
          return (
            <g key={moment.label}>
              <path className="gc-moment" d={`M${x} ${top - 8}V${top + bar}`} />
              {shown ? (
                <text
                  className="gc-moment-words"
                  x={first ? 0 : moment.at >= weeks ? width : x - 8}
                  y={first || moment.at >= weeks ? top - 14 : top - 8}
                  textAnchor={first ? 'start' : 'end'}
                >
                  {moment.label}
                </text>
              ) : null}
            </g>
          );
        })}
        {here === null ? null : (
          <g>
            <path className="gc-now" d={`M${passed} ${top - 20}V${top + bar + 6}`} />
            <text
              className="gc-now-words"
              x={passed + (todayRight ? 9 : -9)}
              y={top - 9}
              textAnchor={todayRight ? 'start' : 'end'}
            >
              {todayWords}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
