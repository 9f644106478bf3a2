import { nextBucket } from '../calendar/bucket.ts';
import { type ChosenBaseline, chooseBaseline } from './choose-baseline.ts';
import { type JudgedSegment, judgeSegment } from './judge-segment.ts';
import type { KpiPast } from './kpi-past.ts';
import type { Segment } from './reading.ts';
import type { Timeline } from './timeline.ts';

/** Points measured before a range is drawn at all. */
export const leastForRange = 4;

/** One definition's stretch, judged on its own past. Point `t` of `judged` is period `baseline.from + t`. */
export type ReadSegment = Segment & {
  /** Index of its first period in the timeline. */
  start: number;
  periods: string[];
  values: (number | null)[];
  measured: number;
  baseline: ChosenBaseline;
  ahead: string;
  found: JudgedSegment | undefined;
};

/** The timeline cut where the past could not be recomputed, each piece with its baseline and ranges. */
export function readSegments(line: Timeline, past: KpiPast): ReadSegment[] {
  const first = line.periods[0]!;
  const last = line.periods.at(-1)!;
  const cuts = (past.breaks ?? []).filter(({ from }) => from > first && from <= last);
  const starts = [{ from: first, definitionVersion: null as number | null }, ...cuts];
  return starts.map(({ from, definitionVersion }, i) => {
    const start = line.periods.findIndex((period) => period >= from);
    const next = starts[i + 1];
    const end = next ? line.periods.findIndex((period) => period >= next.from) : line.periods.length;
    const periods = line.periods.slice(start, end);
    const values = line.values.slice(start, end);
    const measured = values.filter((value) => value !== null).length;
    const baseline = chooseBaseline(periods, values, past.grain, past.baseline ?? null);
    const to = periods.at(-1)!;
    const ahead = nextBucket(to, past.grain);
    const found =
      measured < leastForRange
        ? undefined
        : judgeSegment({
            periods: [...periods.slice(baseline.from), ahead],
            values: [...values.slice(baseline.from), null],
            grain: past.grain,
            baseline,
            declared: past.declaredSeason ?? null,
            chart: past.chart,
          });
    return { from: periods[0]!, to, definitionVersion, start, periods, values, measured, baseline, ahead, found };
  });
}
