import { useMemo } from 'react';
import type { KpiChartData } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { useVoice } from './chart-words.tsx';
import { formatTick } from './format-value.ts';
import { linePath } from './line-path.ts';
import { FocusMark } from './marks/focus-mark.tsx';
import { monthLetter } from './period-label.ts';
import { spreadColumn } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';
import { valueScale } from './value-scale.ts';
import { foldYears, periodsInYear } from './years.ts';

interface Props extends FrameProps {
  readonly data: KpiChartData;
  /** How many years to draw, this one included. */
  readonly years?: number;
}

/** This year in ink over the former ones in grey; a former definition is dashed. */
export function YearOverYear({ data, years = 3, ...frame }: Props) {
  const voice = useVoice();
  const [box, width] = useWidth<HTMLDivElement>(480);
  const lines = useMemo(() => foldYears(data.points, data.grain, data.breaks?.at(-1)).slice(-years), [data, years]);
  const count = periodsInYear[data.grain];
  const [top, bottom, height] = [12, 174, 210];
  const { scale, ticks } = valueScale(
    lines.flatMap(({ values }) => values),
    { bottom, top, tickCount: 3 },
  );
  const spacing = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const axis = { step: spacing, largest: Math.max(...ticks.map(Math.abs)), narrow: true };
  const tickWords = ticks.map((value) => ({
    value,
    text: formatTick(voice.language, value, data.unit, axis),
  }));
  const left = Math.ceil(Math.max(...tickWords.map(({ text }) => textWidth(text, 12)))) + 12;
  const nameOf = ({ year, former }: { year: string; former: string | null }): string =>
    former ? `${year}, ${former}` : year;
  const right = width - Math.ceil(Math.max(0, ...lines.map((line) => textWidth(nameOf(line), 13, 700)))) - 12;
  const x = (index: number): number => left + (index / Math.max(1, count - 1)) * (right - left);
  const now = lines.at(-1);
  const ends = lines.map(({ values }) => values.findLastIndex((value) => value !== null));
  const endYs = ends.map((end, rank) => scale(lines[rank]?.values[end] ?? 0));
  // This year's name stands at its own end when the year is not over; only names in the right column share room.
  const inColumn = ends.map((end) => x(end) + 44 > right);
  const columnYs = spreadColumn(
    endYs.filter((_, rank) => inColumn[rank]),
    16,
    top,
    bottom,
  );
  let column = 0;
  const labelYs = endYs.map((y, rank) => (inColumn[rank] ? (columnYs[column++] ?? y) : y));
  const stops = now ? now.values.map((value, index) => ({ value, index })).filter(({ value }) => value !== null) : [];
  const say = (index: number): string =>
    lines
      .toReversed()
      .flatMap((line) => {
        const value = line.values[index];
        return value == null
          ? []
          : [`${nameOf(line)}${voice.language === 'fr' ? '\u00a0' : ''}: ${voice.value(value, data.unit)}`];
      })
      .join(' · ');
  const monthStep = count / 12;
  const months =
    data.grain === 'quarter' || data.grain === 'year' ? [] : Array.from({ length: 12 }, (_, month) => month);
  const rows = () => ({
    caption: voice.words.yearOverYear(data.name),
    columns: [{ label: voice.words.columns.period }, ...lines.map((line) => ({ label: nameOf(line), numeric: true }))],
    rows: Array.from({ length: count }, (_, index) => index)
      .filter((index) => lines.some(({ values }) => values[index] !== null))
      .map((index) => [
        data.grain === 'month'
          ? voice.shortPeriod('month', `2001-${String(index + 1).padStart(2, '0')}-01`)
          : String(index + 1),
        ...lines.map(({ values }) => (values[index] == null ? '—' : voice.value(values[index], data.unit))),
      ]),
  });
  return (
    <ChartFrame
      {...frame}
      box={box}
      label={`${voice.words.yearOverYear(data.name)} ${stops.length > 0 ? say(stops.at(-1)?.index ?? 0) : voice.words.fewNone}`}
      width={width}
      height={height}
      plot={{ left, right: Math.max(left + 1, x(stops.at(-1)?.index ?? 0)), top, bottom }}
      rows={rows}
      stops={{
        count: stops.length,
        x: (stop) => x(stops[stop]?.index ?? 0),
        sentence: (stop) => say(stops[stop]?.index ?? 0),
      }}
    >
      {(stop) => (
        <g className={count > 60 ? 'gc-dense' : undefined}>
          {tickWords.map(({ value, text }) => (
            <g key={value}>
              <path className="gc-grid" d={`M${left} ${scale(value)}H${right}`} />
              <text className="gc-small-tick" x={left - 8} y={scale(value) + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {months.map((month) => (
            <text key={month} className="gc-small-tick" x={x(month * monthStep)} y={bottom + 26} textAnchor="middle">
              {monthLetter(voice.language, `2001-${String(month + 1).padStart(2, '0')}-01`)}
            </text>
          ))}
          {lines.map((line, rank) => {
            const current = line === now;
            const className = current ? 'gc-this-year' : line.former ? 'gc-other-year gc-former' : 'gc-other-year';
            return (
              <g key={line.year}>
                <path
                  className={className}
                  d={linePath(
                    line.values.map((value, index) => (value === null ? null : { x: x(index), y: scale(value) })),
                  )}
                />
                <text
                  className={current ? 'gc-year-now gc-halo' : 'gc-quiet'}
                  x={x(ends[rank] ?? 0) + 9}
                  y={(labelYs[rank] ?? 0) + 4.5}
                >
                  {nameOf(line)}
                </text>
              </g>
            );
          })}
          {stop === null ? null : (
            <FocusMark x={x(stops[stop]?.index ?? 0)} y={scale(stops[stop]?.value ?? 0)} top={top} bottom={bottom} />
          )}
        </g>
      )}
    </ChartFrame>
  );
}
