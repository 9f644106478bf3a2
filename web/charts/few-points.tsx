import { AnnotationList, type NoteAct } from './annotation-list.tsx';
import type { KpiChartData } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { type ChartVoice, useVoice } from './chart-words.tsx';
import { FewDrawing } from './few-drawing.tsx';
import { planFew } from './few-plan.ts';
import { kpiTable } from './kpi-table.ts';
import { FocusMark } from './marks/focus-mark.tsx';
import { periodIndex } from './period-index.ts';
import { chartSentence, pointSentence } from './point-sentence.ts';
import { readingsForAFirstRange } from './range-words.ts';
import { useWidth } from './use-width.ts';

interface Props extends FrameProps {
  readonly data: KpiChartData;
  readonly onPoint?: (period: string) => void;
  readonly noteAct?: NoteAct;
}

function fewSentence(data: KpiChartData, readings: number, voice: ChartVoice): string {
  return readings > 0
    ? `${chartSentence(data, voice)} ${voice.words.fewLead(readings)}`
    : `${data.name}. ${voice.words.fewNone}`;
}

/**
 * The state with one to three readings, where most KPIs begin: each value written out, the start as a level to compare
 * with, and the places the range still waits for. No band, no verdict.
 */
export function FewPoints({ data, onPoint, noteAct, ...frame }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const [box, width] = useWidth<HTMLDivElement>();
  const plan = planFew(data, width);
  const { read, x, y, left, top, bottom } = plan;
  const first = data.points[0]?.period ?? '';
  const stops = data.points.map((point) => ({ point, index: periodIndex(data.grain, first, point.period) }));
  return (
    <ChartFrame
      {...frame}
      {...(read.length === 0 ? { tableSwitch: false } : {})}
      box={box}
      label={fewSentence(data, read.length, voice)}
      width={width}
      height={plan.height}
      plot={{ left, right: Math.max(x(stops.at(-1)?.index ?? 0), left + 1), top, bottom }}
      rows={() => kpiTable(data, voice, onPoint)}
      {...(stops.length > 0
        ? {
            stops: {
              count: stops.length,
              x: (stop: number) => x(stops[stop]?.index ?? 0),
              sentence: (stop: number) => {
                const reading = stops[stop];
                return reading ? pointSentence(data, reading.point, voice) : '';
              },
            },
          }
        : {})}
      onPoint={(stop) => onPoint?.(stops[stop]?.point.period ?? '')}
      below={
        <>
          <div className="gc-few-words">
            <p>{read.length > 0 ? words.fewLead(read.length) : words.fewNone}</p>
            <p>{words.fewMore(readingsForAFirstRange - read.length)}</p>
          </div>
          <AnnotationList data={data} withBreaks={false} lettered={false} noteAct={noteAct} />
        </>
      }
    >
      {(stop) => {
        const here = stop === null ? undefined : stops[stop];
        return (
          <>
            <FewDrawing data={data} plan={plan} />
            {here ? (
              <FocusMark
                x={x(here.index)}
                y={here.point.value === null ? null : y(here.point.value)}
                top={top}
                bottom={bottom}
              />
            ) : null}
          </>
        );
      }}
    </ChartFrame>
  );
}
