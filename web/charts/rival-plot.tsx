import type { CSSProperties } from 'react';
import type { RivalDefinition, RivalTie, ValueUnit } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { peopleDots } from './people-dots.ts';
import { textWidth } from './text-width.ts';
import type { Capsule } from './tie-capsules.ts';
import { wrapWords } from './wrap-words.ts';

interface Props {
  readonly rows: readonly RivalDefinition[];
  readonly capsules: readonly Capsule[];
  readonly ties: readonly RivalTie[];
  readonly unit: ValueUnit;
  readonly label: string;
  readonly x: (value: number) => number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly big: boolean;
  readonly narrow: boolean;
}

const fallEvery = 90;
const after = (milliseconds: number): CSSProperties => ({ '--gc-delay': `${milliseconds}ms` }) as CSSProperties;

/** One dot per person, falling one by one, then the numbers. */
export function RivalPlot(props: Props) {
  const { rows, capsules, ties, unit, x, ticks, width, height, rowHeight, big, narrow } = props;
  const voice = useVoice();
  const radius = big ? 11 : narrow ? 7 : 8;
  const y = (row: number): number => row * rowHeight + (narrow ? rowHeight - 20 : rowHeight / 2);
  const bottom = rows.length * rowHeight;
  const [sizePlain, sizeEnds, sizeWhy] = big ? [30, 44, 22] : narrow ? [17, 24, 14] : [19, 26, 14];
  const numbersAt = rows.reduce((sum, row) => sum + row.people, 0) * fallEvery + 400;
  const tied = (row: number): Capsule | undefined =>
    capsules.find(({ fromRow, toRow }) => row >= fromRow && row <= toRow);
  const firstRow = rows.findIndex(({ value }) => value !== null);
  const lastRow = rows.findLastIndex(({ value }) => value !== null);
  // On a phone the words stand above, in the same row.
  const standing = (row: RivalDefinition) => peopleDots(row.people, radius, narrow ? 38 : rowHeight - 10);
  const tiedIn = ({ fromRow, toRow }: Capsule) => rows.slice(fromRow, toRow + 1).map((row) => standing(row).half);
  const halfOf = (capsule: Capsule): number => Math.max(...tiedIn(capsule).map(({ width }) => width)) + (big ? 13 : 8);
  let fallen = 0;
  return (
    <svg
      className="gc-rival-plot"
      role="img"
      aria-label={props.label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {ticks.map((tick, rank) => (
        <g key={tick.text}>
          <path className="gc-rival-grid" d={`M${tick.x} 4V${bottom + 4}`} />
          <text
            className="gc-rival-tick"
            x={tick.x}
            y={bottom + (big ? 34 : 26)}
            textAnchor={rank === 0 && narrow ? 'start' : 'middle'}
          >
            {tick.text}
          </text>
        </g>
      ))}
      {capsules.map((capsule) => {
        const half = halfOf(capsule);
        const reach = Math.max(...tiedIn(capsule).map(({ height }) => height)) + (big ? 16 : 9);
        return (
          <rect
            key={capsule.value}
            className="gc-capsule"
            style={after(numbersAt)}
            x={x(capsule.value) - half}
            y={y(capsule.fromRow) - reach}
            width={half * 2}
            height={y(capsule.toRow) - y(capsule.fromRow) + reach * 2}
            rx={Math.min(half, reach + 8)}
          />
        );
      })}
      {rows.map((row, rank) => {
        if (row.value === null) {
          return (
            <text key={row.id} className="gc-rival-none gc-halo" x={x(0) + 12} y={y(rank) + 6}>
              {voice.words.notComputed}
            </text>
          );
        }
        const at = x(row.value);
        const people = standing(row);
        const dots = people.at.map((from, person) => {
          fallen += 1;
          return { cx: at + from.x, cy: y(rank) + from.y, delay: (fallen - 1) * fallEvery, person };
        });
        const capsule = tied(rank);
        const said = capsule === undefined || capsule.labelRow === rank;
        const ends = rank === firstRow || rank === lastRow;
        const number = voice.value(row.value, unit);
        const size = ends ? sizeEnds : sizePlain;
        const numberX = capsule ? at + halfOf(capsule) + 12 : at + people.half.width + 11;
        const why = capsule ? ties.find(({ ids }) => ids.includes(row.id))?.why : undefined;
        const whyX = numberX + textWidth(number, size, 700) + 24;
        const whyRoom = width - whyX;
        const lines = why && said && whyRoom > 130 ? wrapWords(why, whyRoom, sizeWhy, 3) : [];
        return (
          <g key={row.id}>
            <path
              className="gc-rival-way"
              style={after(dots[0]?.delay ?? 0)}
              d={`M${x(0)} ${y(rank)}H${at - people.half.width}`}
            />
            {dots.map(({ cx, cy, delay, person }) => (
              <circle
                key={person}
                className={capsule ? 'gc-person gc-person-tied' : 'gc-person'}
                style={after(delay)}
                cx={cx}
                cy={cy}
                r={people.radius}
              />
            ))}
            {said ? (
              <text
                className="gc-rival-number gc-halo"
                style={after(numbersAt)}
                x={numberX}
                y={y(rank) + size * 0.36}
                fontSize={size}
              >
                {number}
              </text>
            ) : null}
            {lines.map((line, rankOfLine) => (
              <text
                key={line}
                className="gc-rival-why gc-halo"
                style={after(numbersAt)}
                x={whyX}
                y={y(rank) + sizeWhy * 0.36 + (rankOfLine - (lines.length - 1) / 2) * sizeWhy * 1.28}
                fontSize={sizeWhy}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
