import type { Grain } from './chart-data.ts';
import { periodAt } from './period-index.ts';

/** One mark under the axis. `label` says which words it carries; a tick without one is a bare tick. */
export interface PeriodTick {
  readonly index: number;
  readonly period: string;
  readonly label: 'year' | 'month' | 'period' | null;
}

const minimumTick = 4;
const labelRoom = { year: 44, month: 40, period: 56 } as const;
/** A year's words start at its tick and run to the right: what follows stands further away. */
const afterYear = 58;

const yearOf = (iso: string): string => iso.slice(0, 4);
const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** Month labels are kept every 1, 3 or 6 months, whichever first leaves room for the words. */
function monthStride(pixelsPerMonth: number): number {
  return [1, 3, 6].find((stride) => pixelsPerMonth * stride >= labelRoom.month) ?? 0;
}

const periodsPerMonth: Record<Grain, number> = { day: 30.4, week: 4.35, month: 1, quarter: 1 / 3, year: 1 / 12 };

/**
 * Ticks for `count` periods `step` pixels apart: years in bold where they start, months between them where there is
 * room, each period itself when there are few. The first period carries the year when no year starts in view.
 */
export function periodTicks(grain: Grain, first: string, count: number, step: number): PeriodTick[] {
  const periods = Array.from({ length: count + 1 }, (_, index) => periodAt(grain, first, index - 1));
  const period = (index: number): string => periods[index + 1] ?? '';
  const starts = (index: number, part: (iso: string) => string | number): boolean =>
    part(period(index)) !== part(period(index - 1));
  const years = Array.from({ length: count }, (_, index) => index).filter((index) => starts(index, yearOf));
  const yearShown = years.length > 0;
  const everyPeriod = step >= labelRoom.period && grain !== 'year';
  const stride = monthStride(step * periodsPerMonth[grain]);

  const labelOf = (iso: string, index: number): PeriodTick['label'] => {
    if (starts(index, yearOf) || (!yearShown && !everyPeriod && index === 0)) return 'year';
    if (everyPeriod) return 'period';
    if (grain === 'quarter' || grain === 'year' || stride === 0) return null;
    return starts(index, monthOf) && (monthOf(iso) - 1) % stride === 0 ? 'month' : null;
  };

  const ticks: PeriodTick[] = [];
  let lastLabel = Number.NEGATIVE_INFINITY;
  let lastYear = Number.NEGATIVE_INFINITY;
  let nextYear = 0;
  for (let index = 0; index < count; index += 1) {
    let label = labelOf(period(index), index);
    const x = index * step;
    const isYearStart = years[nextYear] === index;
    if (isYearStart) nextYear += 1;
    if (label === 'year' && x - lastYear < labelRoom.year) label = null;
    // Years matter more than months: a month that would touch the next year's label is left out.
    const toNextYear = ((years[nextYear] ?? Number.POSITIVE_INFINITY) - index) * step;
    if (label === 'month' || label === 'period') {
      const touches =
        x - lastLabel < labelRoom[label] || x - lastYear < afterYear || toNextYear < labelRoom.month * 0.8;
      if (touches) label = null;
    }
    if (label !== null) lastLabel = x;
    if (label === 'year') lastYear = x;
    if (label !== null || step >= minimumTick || isYearStart) ticks.push({ index, period: period(index), label });
  }
  return ticks;
}
