import { useMemo } from 'react';
import { AnnotationList, type NoteAct } from './annotation-list.tsx';
import type { KpiChartData } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { placeChartLabels } from './chart-labels.ts';
import { useVoice } from './chart-words.tsx';
import { FewPoints } from './few-points.tsx';
import { kpiTable } from './kpi-table.ts';
import { FocusMark } from './marks/focus-mark.tsx';
import { periodIndex } from './period-index.ts';
import { planPlot } from './plot.ts';
import { chartSentence, forecastSentence, pointSentence } from './point-sentence.ts';
import { ProcessBehaviourDrawing } from './process-behaviour-drawing.tsx';
import { seriesPaths } from './series-paths.ts';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';

interface Props extends FrameProps {
  readonly data: KpiChartData;
  /** Opens where a point's number comes from. */
  readonly onPoint?: (period: string) => void;
  readonly noteAct?: NoteAct;
}

const fewAtMost = 3;

/** Under its definition, on the same sheet. */
const ON_PAPER = 240;

/** A KPI over time against its own stable range. One to three readings have a drawing of their own. */
export function ProcessBehaviourChart(props: Props) {
  const read = props.data.points.filter(({ value }) => value !== null);
  const ranged = props.data.points.some(({ lower }) => lower !== null);
  return read.length <= fewAtMost && !ranged ? <FewPoints {...props} /> : <FullChart {...props} />;
}

function FullChart({ data, onPoint, noteAct, ...frame }: Props) {
  const voice = useVoice();
  const [box, width] = useWidth<HTMLDivElement>();
  const printing = usePrinting();
  const drawing = useMemo(() => {
    const plot = planPlot(data, voice, width, printing ? ON_PAPER : undefined);
    const paths = seriesPaths(data, plot);
    return { plot, paths, labels: placeChartLabels(data, plot, paths, voice) };
  }, [data, voice, width, printing]);
  const { plot, paths } = drawing;
  const stops = useMemo(() => {
    const all = [
      ...data.points.map((point) => ({
        period: point.period,
        y: point.value,
        say: () => pointSentence(data, point, voice),
      })),
      ...(data.forecast ?? []).map((point) => ({
        period: point.period,
        y: point.mean,
        say: () => forecastSentence(data, point, voice),
      })),
    ];
    return all.map((stop) => ({ ...stop, x: plot.x(periodIndex(data.grain, plot.first, stop.period)) }));
  }, [data, plot, voice]);
  return (
    <ChartFrame
      {...frame}
      box={box}
      label={chartSentence(data, voice)}
      width={plot.width}
      height={plot.height}
      plot={plot}
      rows={() => kpiTable(data, voice, onPoint)}
      stops={{
        count: stops.length,
        start: data.points.length - 1,
        x: (index) => stops[index]?.x ?? 0,
        sentence: (index) => stops[index]?.say() ?? '',
      }}
      onPoint={(index) => {
        const period = stops[index]?.period;
        if (period !== undefined && index < data.points.length) onPoint?.(period);
      }}
      below={<AnnotationList data={data} withBreaks={plot.narrow} noteAct={noteAct} />}
    >
      {(index) => {
        const here = index === null ? null : stops[index];
        return (
          <>
            <ProcessBehaviourDrawing data={data} plot={plot} paths={paths} labels={drawing.labels} />
            {here ? (
              <FocusMark x={here.x} y={here.y === null ? null : plot.y(here.y)} top={plot.top} bottom={plot.bottom} />
            ) : null}
          </>
        );
      }}
    </ChartFrame>
  );
}
