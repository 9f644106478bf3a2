import type { Grain } from './chart-data.ts';
import { periodAt } from './period-index.ts';

/** One mark under the axis. `label` says which words it carries; a tick without one is a bare tick. */
export interface PeriodTick {
  readonly index: number;
  readonly period: string;
  readonly label: 'year' | 'month' | 'period' | null;
}

const minimumTick = 4;
const labelRoom = { year: 44, month: 40, period: 40 } as const;
/** A year's words start at its tick and run to the right: what follows stands further away. */
const afterYear = 62;

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
  const periods = Array.from({ length: count }, (_, index) => periodAt(grain, first, index));
  const starts = (index: number, part: (iso: string) => string | number): boolean => {
    const here = periods[index];
    const before = index === 0 ? periodAt(grain, first, -1) : periods[index - 1];
    return here !== undefined && before !== undefined && part(here) !== part(before);
  };
  const yearShown = periods.some((_, index) => starts(index, yearOf));
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
  for (const [index, period] of periods.entries()) {
    let label = labelOf(period, index);
    const x = index * step;
    if (label === 'year' && x - lastYear < labelRoom.year) label = null;
    // Years matter more than months: a month that would touch the next year's label is left out.
    const nextYear = periods.findIndex((_, later) => later > index && starts(later, yearOf));
    const touchesYear = nextYear >= 0 && (nextYear - index) * step < labelRoom.month * 0.8;
    if (
      label !== null &&
      label !== 'year' &&
      (x - lastLabel < labelRoom[label] || x - lastYear < afterYear || touchesYear)
    )
      label = null;
    if (label !== null) lastLabel = x;
    if (label === 'year') lastYear = x;
    if (label !== null || step >= minimumTick || starts(index, yearOf)) ticks.push({ index, period, label });
  }
  return ticks;
}
