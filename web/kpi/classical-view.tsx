import { useMemo } from 'react';
import type { ClassicalLimits } from '../../src/stability/classical-limits.ts';
import type { Reading } from '../../src/stability/reading.ts';
import type { ChartPoint, KpiChartData } from '../charts/chart-data.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { ProcessBehaviourChart } from '../charts/process-behaviour-chart.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';
import { useWords } from '../language.tsx';
import styles from './classical-view.module.css';

interface Props {
  readonly data: KpiChartData;
  readonly reading: Reading;
  readonly classical: ClassicalLimits;
}

/** The limits people know from elsewhere, drawn beside what they would have flagged: to compare, never to act on. */
export function ClassicalView({ data, reading, classical }: Props) {
  const words = useWords().kpi.classical;
  const voice = useVoice();
  const said = (value: number) => voice.value(value, data.unit);
  const values = useMemo<KpiChartData>(
    () => ({ ...plain(data), points: judged(reading, classical, data), rangeName: words.range }),
    [data, reading, classical, words],
  );
  const steps = useMemo<KpiChartData>(
    () => ({
      ...plain(data),
      name: words.steps(data.name),
      points: classical.steps.map((step) => stepPoint(step, classical)),
      rangeName: words.ordinary,
    }),
    [data, classical, words],
  );
  const larger = steps.points.filter(({ kind }) => kind !== 'common').length;
  const { range, computedOn, flagged, judged: of, flaggedByReading } = classical;
  return (
    <>
      <p className={styles.said}>
        {words.said(said(range.lower), said(range.upper), computedOn, flagged, of, flaggedByReading)} {words.beware}
      </p>
      <ProcessBehaviourChart data={values} tableSwitch={false} />
      <p className={styles.said}>{words.largest(said(classical.largestStep), larger)}</p>
      <ProcessBehaviourChart data={steps} tableSwitch={false} />
    </>
  );
}

/** What is asked of the KPI and what surrounds it is left to its own chart. */
const plain = ({ name, grain, unit }: KpiChartData) => ({ name, grain, unit });

/** As the page draws them, against other limits: neither good nor bad, since nobody is asked to act on them. */
function judged(reading: Reading, { points }: ClassicalLimits, data: KpiChartData): readonly ChartPoint[] {
  const neutral = points.map((point) => (point.variation ? { ...point, variation: 'no-direction' as const } : point));
  return readingToChart({ ...reading, points: neutral, state: { kind: 'within' } }, plain(data)).points;
}

function stepPoint({ period, value }: ClassicalLimits['steps'][number], { largestStep }: ClassicalLimits): ChartPoint {
  const wide = value !== null && value > largestStep;
  return {
    period,
    value,
    lower: 0,
    upper: largestStep,
    expected: null,
    kind: wide ? 'no-direction' : 'common',
    ...(wide ? { rule: 'outside-range' } : {}),
  };
}
