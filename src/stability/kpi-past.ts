import type { Grain } from '../calendar/bucket.ts';
import type { LockedBaseline } from './choose-baseline.ts';
import type { DeclaredSeason } from './declared-season.ts';
import type { AskedChart } from './judge-series.ts';
import type { Direction, ExpectedLevel, IntendedTrend } from './reading.ts';
import type { Measured } from './timeline.ts';

/** What is known of a KPI on `today` (a local date, the organisation's zone). */
export type KpiPast = {
  grain: Grain;
  /** Ascending by period (ISO first local day); skipped periods are missing. */
  measured: readonly Measured[];
  /** A part of a whole, as a fraction: never above 1, unless its past was. */
  isShare?: boolean;
  direction: Direction;
  expectedLevel: ExpectedLevel | null;
  today: string;
  /** Read as of this period; otherwise the last complete one measured. */
  period?: string;
  /** Days after a period's end before its measurement is overdue; by grain otherwise. */
  graceDays?: number;
  baseline?: LockedBaseline | null;
  declaredSeason?: DeclaredSeason | null;
  intendedTrend?: IntendedTrend | null;
  /** Where a definition changed and the past could not be recomputed: first period under the new version. */
  breaks?: readonly { from: string; definitionVersion: number | null }[];
  chart?: AskedChart;
};
