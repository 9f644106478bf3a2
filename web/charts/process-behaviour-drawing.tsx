import type { KpiChartData } from './chart-data.ts';
import { type ChartLabels, rangeWords } from './chart-labels.ts';
import { useVoice } from './chart-words.tsx';
import { headerWords } from './header-words.ts';
import { linePath } from './line-path.ts';
import { AnnotationLetter } from './marks/annotation-letter.tsx';
import { Band } from './marks/band.tsx';
import { BaselineSpan } from './marks/baseline-span.tsx';
import { BreakRule } from './marks/break-rule.tsx';
import { ContextLine } from './marks/context-lines.tsx';
import { ExpectedLevel } from './marks/expected-level.tsx';
import { ForecastFan } from './marks/forecast-fan.tsx';
import { LastValue } from './marks/last-value.tsx';
import { Line } from './marks/line.tsx';
import { NoReadingStub } from './marks/no-reading-stub.tsx';
import { PeriodAxis } from './marks/period-axis.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { SignalLabel } from './marks/signal-label.tsx';
import { ValueAxis } from './marks/value-axis.tsx';
import { periodIndex } from './period-index.ts';
import { baselineHeight, contextHeight, type Plot, slots } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';

interface Props {
  readonly data: KpiChartData;
  readonly plot: Plot;
  readonly paths: SeriesPaths;
  readonly labels: ChartLabels;
}

const shortestStub = 10;

/** The layers, from the paper up: axes, ranges, forecast, lines, signals, words. */
export function ProcessBehaviourDrawing({ data, plot, paths, labels }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const header = headerWords(data, plot, paths, voice);
  const index = (period: string): number => periodIndex(data.grain, plot.first, period);
  const last = paths.last;
  const lastIsCommon = last?.point.kind === 'common';
  const published = slots(data.published ?? [], data.grain, plot.first, plot.count).map((point, at) =>
    point?.value == null ? null : { x: plot.x(at), y: plot.y(point.value) },
  );
  const publishedEnd = published.findLast((place) => place !== null);
  const range = rangeWords(data, voice);
  const levels = [
    data.expectedLevel?.atLeast === undefined ? null : { value: data.expectedLevel.atLeast, say: words.atLeast },
    data.expectedLevel?.atMost === undefined ? null : { value: data.expectedLevel.atMost, say: words.atMost },
  ];
  const contextTop = plot.bottom + 34 + (data.baseline ? baselineHeight : 0);
  return (
    <>
      <ValueAxis plot={plot} />
      <PeriodAxis plot={plot} voice={voice} />
      {paths.segments.map((segment) => (
        <g key={segment.line} className={segment.past ? 'gc-past' : undefined}>
          <Band path={segment.band} />
          <Band path={segment.provisional} provisional />
        </g>
      ))}
      {last && data.forecast ? (
        <ForecastFan plot={plot} forecast={data.forecast} from={{ x: last.x, y: last.y }} voice={voice} />
      ) : null}
      {levels.map((level) =>
        level ? (
          <ExpectedLevel
            key={level.value}
            x={plot.left}
            toX={plot.right}
            y={plot.y(level.value)}
            label={level.say(voice.value(level.value, data.unit))}
            labelY={plot.y(level.value) + (level.say === words.atLeast ? 16 : -6)}
          />
        ) : null,
      )}
      <path className="gc-published" d={linePath(published)} />
      {publishedEnd && !plot.narrow ? (
        <text className="gc-quiet gc-halo" x={publishedEnd.x} y={publishedEnd.y - 8} textAnchor="middle">
          {words.asPublished}
        </text>
      ) : null}
      {paths.segments.map((segment) => (
        <Line key={segment.line} line={segment.line} dots={segment.dots} className={segment.past ? 'gc-past' : ''} />
      ))}
      {paths.running ? <path className="gc-running" d={paths.running} /> : null}
      {paths.silences.map((gap) => {
        const from = paths.points[gap.after];
        if (from?.value == null) return null;
        const x = plot.x(gap.after);
        const toX = gap.open
          ? plot.x(gap.to)
          : Math.min(Math.max(plot.x(gap.from), x + shortestStub), plot.x(gap.to + 1) - 7);
        return <NoReadingStub key={gap.after} x={x} toX={toX} y={plot.y(from.value)} />;
      })}
      {header.breaks.map((place) => (
        <BreakRule key={place.title} bottom={plot.bottom} {...place} />
      ))}
      {last && header.last ? <LastValue x={last.x} y={last.y} {...header.last} /> : null}
      {paths.signals.map(({ index: at, x, y, point }) =>
        point.partial ? null : <Point key={at} kind={point.kind} x={x} y={y} />,
      )}
      {last?.point.partial ? <RunningPoint x={last.x} y={last.y} /> : null}
      {last && lastIsCommon && !last.point.partial ? (
        <g>
          <circle className="gc-last-dot" cx={last.x} cy={last.y} r={5} />
          <circle className="gc-last-ring" cx={last.x} cy={last.y} r={10} />
        </g>
      ) : null}
      {labels.range && range ? (
        <text className="gc-hold-text gc-halo" x={labels.range.x} y={labels.range.y}>
          <tspan className="gc-strong">{range.name}</tspan>
          {range.more}
        </text>
      ) : null}
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
          y={plot.bottom + 42}
          label={words.baseline(
            voice.period(data.grain, data.baseline.from),
            voice.period(data.grain, data.baseline.to),
          )}
        />
      ) : null}
      {data.context?.map((series, rank) => (
        <ContextLine
          key={series.name}
          series={series}
          plot={plot}
          top={contextTop + rank * contextHeight}
          voice={voice}
        />
      ))}
    </>
  );
}
