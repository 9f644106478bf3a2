/** What a chart is given: plain data, no store or network shape, so that a page maps whatever it has to these. */

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What a point is: ordinary variation, or a signal that the KPI's direction makes good, bad or neither. */
export type PointKind = 'common' | 'improvement' | 'concern' | 'no-direction';

/** Why a point is a signal. */
export type SignalRule = 'outside-range' | 'small-shift' | 'run-one-side' | 'near-limit' | 'trend';

export interface ValueUnit {
  /** A percentage is stored as a fraction: .031 is 3.1 %. */
  readonly kind: 'number' | 'percent' | 'currency';
  readonly digits?: number;
  /** Written after the number: h, min, km. */
  readonly suffix?: string;
  /** ISO 4217, for `currency`. */
  readonly currency?: string;
}

export interface DatedValue {
  /** Local date of the first day of the period. */
  readonly period: string;
  readonly value: number | null;
}

export interface ChartPoint extends DatedValue {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly expected: number | null;
  readonly kind: PointKind;
  readonly rule?: SignalRule;
  /** The range has too few points behind it: drawn as a wash between dotted edges. */
  readonly provisional?: boolean;
  /** The period is still running. */
  readonly partial?: boolean;
}

/** The past could not be recomputed under this version: the band and the line are cut here. */
export interface DefinitionBreak {
  readonly period: string;
  readonly version: string;
  readonly formerVersion: string;
  readonly effect: string;
}

export interface ChartAnnotation {
  /** Where it can be acted on: taken back by who wrote it. */
  readonly id?: string;
  readonly period: string;
  readonly text: string;
}

export interface ForecastPoint {
  readonly period: string;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

export interface ExpectedLevel {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface ContextSeries {
  readonly name: string;
  readonly unit: ValueUnit;
  readonly points: readonly DatedValue[];
}

export interface PeriodSpan {
  readonly from: string;
  readonly to: string;
}

/** Everything a process-behaviour chart can show; only the first four are needed. */
export interface KpiChartData {
  readonly name: string;
  readonly grain: Grain;
  readonly unit: ValueUnit;
  readonly points: readonly ChartPoint[];
  readonly seasonal?: boolean;
  /** What the band is called, where it is not the KPI's own stable range; what leaves it is then marked and not said. */
  readonly rangeName?: string;
  readonly breaks?: readonly DefinitionBreak[];
  /** The former series where the past was recomputed: dotted, "as published". */
  readonly published?: readonly DatedValue[];
  readonly annotations?: readonly ChartAnnotation[];
  readonly baseline?: PeriodSpan;
  readonly forecast?: readonly ForecastPoint[];
  readonly expectedLevel?: ExpectedLevel;
  readonly context?: readonly ContextSeries[];
  /** Public holidays, by their dates: a dot under the period that holds one. */
  readonly holidays?: readonly { readonly date: string; readonly name: string }[];
}

export interface TrajectoryData {
  readonly name: string;
  readonly unit: ValueUnit;
  /** The cycle's weeks (or whatever it is checked in), 1 to `periods`. */
  readonly periods: number;
  readonly baseline: number;
  readonly target: number;
  /** By week number from 1; a week without a value is absent or null. */
  readonly actual: readonly { readonly week: number; readonly value: number | null }[];
  /** As it was going, one per week from 1; absent where there is not enough past. */
  readonly counterfactual?: readonly { readonly mean: number; readonly lower: number; readonly upper: number }[];
  /** The running week; absent once the cycle is closed. */
  readonly today?: number;
  readonly firstMovement?: number;
  /** Former targets, kept: the week from which each was replaced. */
  readonly formerTargets?: readonly { readonly value: number; readonly until: number }[];
}

export type Verdict = 'moved-up' | 'moved-down' | 'undetermined' | 'provisional';

export interface Effect {
  readonly name: string;
  readonly unit: ValueUnit;
  readonly effect: number;
  readonly lower: number;
  readonly upper: number;
  readonly verdict: Verdict;
  /** Smallest effect this cycle could show, known before it started. */
  readonly detectable?: number;
}

/** One definition of an alignment test, with the number it gives on the real data. */
export interface RivalDefinition {
  readonly id: string;
  /** The words that matter in ink, the rest in grey. */
  readonly words: readonly { readonly text: string; readonly quiet?: boolean }[];
  /** What those who gave it wrote themselves. */
  readonly written?: readonly string[];
  /** Null when the definition does not fit the sentence and cannot be computed. */
  readonly value: number | null;
  readonly people: number;
  readonly series?: readonly DatedValue[];
}

/** Why definitions that give the same number that day agree, and where they would not. */
export interface RivalTie {
  readonly ids: readonly string[];
  readonly why: string;
}

export type DayState = 'fresh' | 'missing' | 'broke' | 'not-due';
