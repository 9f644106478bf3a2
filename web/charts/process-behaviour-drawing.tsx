import { memo } from 'react';
import type { KpiChartData } from './chart-data.ts';
import type { ChartLabels } from './chart-labels.ts';
import { useVoice } from './chart-words.tsx';
import { holidayPlaces } from './holiday-places.ts';
import { linePath } from './line-path.ts';
import { AnnotationLetter } from './marks/annotation-letter.tsx';
import { Band } from './marks/band.tsx';
import { BaselineSpan } from './marks/baseline-span.tsx';
import { BreakRule } from './marks/break-rule.tsx';
import { ContextLine } from './marks/context-lines.tsx';
import { ExpectedLevel } from './marks/expected-level.tsx';
import { ForecastFan } from './marks/forecast-fan.tsx';
import { HolidayRow } from './marks/holiday-row.tsx';
import { LastValue } from './marks/last-value.tsx';
import { Line } from './marks/line.tsx';
import { NoReadingStub } from './marks/no-reading-stub.tsx';
import { PeriodAxis } from './marks/period-axis.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { SignalLabel } from './marks/signal-label.tsx';
import { ValueAxis } from './marks/value-axis.tsx';
import { periodIndex } from './period-index.ts';
import { baselineHeight, contextHeight, holidaysHeight, type Plot, slots } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';

interface Props {
  readonly data: KpiChartData;
  readonly plot: Plot;
  readonly paths: SeriesPaths;
  readonly labels: ChartLabels;
}

const shortestStub = 10;
/** Closer than this, points touch: the line is drawn finer and band edges are left out. */
const denseStep = 2;

/** The layers, from the paper up: axes, ranges, forecast, lines, signals, words. Kept while the reader moves. */
export const ProcessBehaviourDrawing = memo(function ProcessBehaviourDrawing({ data, plot, paths, labels }: Props) {
  const voice = useVoice();
  const { header } = labels;
  const { last } = paths;
  const index = (period: string): number => periodIndex(data.grain, plot.first, period);
  const published = slots(data.published ?? [], data.grain, plot.first, plot.count).map((point, at) =>
    point?.value == null ? null : { x: plot.x(at), y: plot.y(point.value) },
  );
  const levels = [data.expectedLevel?.atLeast, data.expectedLevel?.atMost].filter((level) => level !== undefined);
  const holidaysTop = plot.bottom + 34 + (data.baseline ? baselineHeight : 0);
  const contextTop = holidaysTop + (data.holidays && !plot.narrow ? holidaysHeight : 0);
  const silent = paths.silences.some(({ open }) => open);
  const plainLast = last && last.point.kind === 'common' && !last.point.partial && !silent;
  return (
    <g className={plot.step < denseStep ? 'gc-dense' : undefined}>
      <ValueAxis plot={plot} />
      <PeriodAxis plot={plot} voice={voice} />
      {paths.segments.map((segment) => (
        <g key={segment.line} className={segment.past ? 'gc-past' : undefined}>
          <Band path={segment.band} />
          <Band path={segment.provisional} provisional />
        </g>
      ))}
      {last && data.forecast && !silent ? (
        <ForecastFan plot={plot} forecast={data.forecast} from={{ x: last.x, y: last.y }} voice={voice} />
      ) : null}
      {levels.map((level) => (
        <ExpectedLevel key={level} x={plot.left} toX={plot.right} y={plot.y(level)} />
      ))}
      <path className="gc-published" d={linePath(published)} />
      {paths.segments.map((segment) => (
        <Line
          key={segment.line}
          line={segment.line}
          dots={segment.dots}
          className={segment.past ? 'gc-past' : undefined}
        />
      ))}
      {paths.running ? <path className="gc-running" d={paths.running} /> : null}
      {paths.silences.map((gap) => {
        const from = paths.points[gap.after];
        if (from?.value == null) return null;
        const x = plot.x(gap.after);
        const back = plot.x(gap.to + 1) - 7;
        const toX = gap.open ? plot.x(gap.to) : Math.min(Math.max(plot.x(gap.from), x + shortestStub), back);
        return <NoReadingStub key={gap.after} x={x} toX={toX} y={plot.y(from.value)} />;
      })}
      {header.breaks.map((place) => (
        <BreakRule key={place.title} bottom={plot.bottom} {...place} />
      ))}
      {header.last ? <LastValue {...header.last} /> : null}
      {paths.signals.map(({ index: at, x, y, point }) =>
        point.partial ? null : <Point key={at} kind={point.kind} x={x} y={y} />,
      )}
      {last?.point.partial ? <RunningPoint x={last.x} y={last.y} /> : null}
      {plainLast ? (
        <g>
          <circle className="gc-last-dot" cx={last.x} cy={last.y} r={5} />
          <circle className="gc-last-ring" cx={last.x} cy={last.y} r={10} />
        </g>
      ) : null}
      {labels.ranges.map(({ text, more, x, y }) => (
        <text key={text} className="gc-hold-text gc-halo" x={x} y={y}>
          <tspan className="gc-strong">{text}</tspan>
          {more}
        </text>
      ))}
      {[...labels.levels, ...(labels.published ? [labels.published] : [])].map(({ text, x, y }) => (
        <text key={text} className="gc-words gc-halo" x={x} y={y}>
          {text}
        </text>
      ))}
      {labels.letters.map((place) => (
        <AnnotationLetter key={place.letter} place={place} />
      ))}
      {labels.signals.map((place) => (
        <SignalLabel key={place.signal.index} place={place} />
      ))}
      {data.baseline ? (
        <BaselineSpan
          x={plot.x(Math.max(0, index(data.baseline.from)))}
          toX={plot.x(index(data.baseline.to))}
          width={plot.width}
          y={plot.bottom + 40}
          label={voice.words.baseline(
            voice.period(data.grain, data.baseline.from),
            voice.period(data.grain, data.baseline.to),
          )}
        />
      ) : null}
      {data.holidays && !plot.narrow ? (
        <HolidayRow places={holidayPlaces(data)} plot={plot} y={holidaysTop + 6} voice={voice} />
      ) : null}
      {data.context?.map((series, rank) => (
        <ContextLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two series may bear one name
          key={`${series.name} ${rank}`}
          series={series}
          plot={plot}
          top={contextTop + rank * contextHeight}
          voice={voice}
        />
      ))}
    </g>
  );
});
