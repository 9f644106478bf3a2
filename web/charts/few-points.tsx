import type { KpiChartData } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { useVoice } from './chart-words.tsx';
import { kpiTable } from './kpi-table.ts';
import { linePath } from './line-path.ts';
import { FocusMark } from './marks/focus-mark.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { periodAt, periodIndex } from './period-index.ts';
import { chartSentence, pointSentence } from './point-sentence.ts';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';
import { valueScale } from './value-scale.ts';

interface Props extends FrameProps {
  readonly data: KpiChartData;
  readonly onPoint?: (period: string) => void;
}

/** A provisional range is read from twelve readings on. */
export const placesForARange = 12;

/**
 * The state with one to three readings, where most KPIs begin: each value written out, the start as a level to compare
 * with, and the places the range still waits for. No band, no verdict.
 */
export function FewPoints({ data, onPoint, ...frame }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const [box, width] = useWidth<HTMLDivElement>();
  const read = data.points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const first = data.points[0]?.period ?? null;
  const narrow = width < 560;
  const height = narrow ? 236 : 258;
  const [top, bottom] = [58, height - 40];
  const level = data.expectedLevel?.atLeast ?? data.expectedLevel?.atMost ?? null;
  const lastIndex = first ? periodIndex(data.grain, first, data.points.at(-1)?.period ?? first) : 0;
  const count = Math.max(placesForARange, lastIndex + 1);
  const startWords = read[0] ? words.startedAt(voice.value(read[0].value, data.unit)) : '';
  const levelWords =
    level === null
      ? ''
      : data.expectedLevel?.atLeast === undefined
        ? words.atMost(voice.value(level, data.unit))
        : words.atLeast(voice.value(level, data.unit));
  const left = narrow ? 30 : 44;
  const right = width - (narrow ? 24 : 44);
  const step = (right - left) / (count - 1);
  const x = (index: number): number => left + index * step;
  // At least a third of the value tall: three readings must not look like a cliff or a triumph.
  const { scale } = valueScale([...read.map(({ value }) => value), level], {
    bottom: bottom - 22,
    top: top + 22,
    minimumSpan: 0.34,
  });
  const places = read.map((point) => ({
    point,
    index: first ? periodIndex(data.grain, first, point.period) : 0,
  }));
  const at = (index: number): { x: number; y: number } | null => {
    const found = places.find((place) => place.index === index);
    return found ? { x: x(index), y: scale(found.point.value) } : null;
  };
  const line = Array.from({ length: lastIndex + 1 }, (_, index) => at(index));
  const startY = read[0] ? scale(read[0].value) : bottom;
  const wordsFrom = x(lastIndex) + 16;
  const fits = (text: string): boolean => right - textWidth(text, 13) > wordsFrom;
  const readings = data.points.map((point) => ({
    point,
    index: first ? periodIndex(data.grain, first, point.period) : 0,
  }));
  return (
    <ChartFrame
      {...frame}
      box={box}
      label={`${chartSentence(data, voice)} ${read.length > 0 ? words.fewLead(read.length) : ''}`}
      width={width}
      height={height}
      plot={{ left, right: Math.max(x(lastIndex), left + 1), top, bottom }}
      rows={() => kpiTable(data, voice)}
      {...(readings.length > 0
        ? {
            stops: {
              count: readings.length,
              x: (stop: number) => x(readings[stop]?.index ?? 0),
              sentence: (stop: number) => {
                const reading = readings[stop];
                return reading ? pointSentence(data, reading.point, voice) : '';
              },
            },
          }
        : {})}
      onPoint={(stop) => onPoint?.(readings[stop]?.point.period ?? '')}
      below={
        <div className="gc-few-words">
          <p>{read.length > 0 ? words.fewLead(read.length) : words.fewNone}</p>
          <p>{words.fewMore(placesForARange - read.length)}</p>
        </div>
      }
    >
      {(stop) => {
        const here = stop === null ? null : readings[stop];
        return (
          <>
            <path className="gc-axis" d={`M${left - 14} ${bottom}H${right + 14}`} />
            {Array.from({ length: count }, (_, index) => {
              const waiting = at(index) === null;
              return waiting ? (
                <circle
                  key={periodAt(data.grain, first ?? '2000-01-01', index)}
                  className="gc-waiting"
                  cx={x(index)}
                  cy={bottom}
                  r={3.5}
                />
              ) : (
                <path
                  key={periodAt(data.grain, first ?? '2000-01-01', index)}
                  className="gc-tick-mark"
                  d={`M${x(index)} ${bottom}v6`}
                />
              );
            })}
            {read.length > 1 ? (
              <>
                <path className="gc-start-level" d={`M${left} ${startY}H${right + 14}`} />
                <text className="gc-words" x={right + 14} y={startY - 7} textAnchor="end">
                  {fits(startWords) ? startWords : ''}
                </text>
              </>
            ) : null}
            {level === null ? null : (
              <>
                <path className="gc-expected" d={`M${left - 14} ${scale(level)}H${right + 14}`} />
                <text className="gc-words gc-halo" x={right + 14} y={scale(level) - 7} textAnchor="end">
                  {levelWords}
                </text>
              </>
            )}
            {read.length > 1 ? <path className="gc-line" d={linePath(line)} /> : null}
            {places.map(({ point, index }, rank) => {
              const [px, py] = [x(index), scale(point.value)];
              const latest = rank === places.length - 1;
              const value = voice.value(point.value, data.unit);
              const crowded = step < textWidth(value, 14, 600) && !latest && rank > 0;
              const anchor = latest && px + 40 < right ? 'start' : 'middle';
              return (
                <g key={point.period}>
                  {point.partial ? (
                    <RunningPoint x={px} y={py} />
                  ) : (
                    <Point kind={point.kind} x={px} y={py} size={6.5} />
                  )}
                  {crowded ? null : (
                    <text
                      className={latest ? 'gc-last-value gc-halo' : 'gc-value gc-halo'}
                      x={latest && anchor === 'start' ? px + 12 : px}
                      y={latest && anchor === 'start' ? py + 6 : py - 14}
                      textAnchor={rank === 0 && !latest && px < 40 ? 'start' : anchor}
                    >
                      {value}
                    </text>
                  )}
                  {step > 46 || rank === 0 || latest ? (
                    <text className="gc-tick" x={px} y={bottom + 22} textAnchor={rank === 0 ? 'start' : 'middle'}>
                      {rank === 0 || latest || step > 46 ? voice.shortPeriod(data.grain, point.period) : ''}
                    </text>
                  ) : null}
                </g>
              );
            })}
            <text className="gc-tick" x={right + 14} y={bottom + 22} textAnchor="end">
              {words.provisionalRange}
            </text>
            {here ? <FocusMark x={x(here.index)} y={at(here.index)?.y ?? null} top={top} bottom={bottom} /> : null}
          </>
        );
      }}
    </ChartFrame>
  );
}
