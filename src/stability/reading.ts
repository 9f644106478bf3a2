/** A KPI's reading: what its past allows to say of a period, as data. Sentences are composed in `i18n/`. */

import type { Grain } from '../calendar/bucket.ts';

export type Direction = 'up' | 'down' | 'within' | 'none';
/** At least, at most, within: in the KPI's unit; null on a side without a bound. */
export type ExpectedLevel = { atLeast: number | null; atMost: number | null };

/** Bounds in the KPI's unit. */
export type Range = { lower: number; upper: number };

/**
 * `surprise`: outside the range known before the point. `drift`: a run of small departures on one side (EWMA).
 * The others are the classical rules, asked for by name.
 */
export type Rule =
  | 'surprise'
  | 'drift'
  | 'rule-1'
  | 'run-of-8'
  | 'three-of-four'
  | 'run-of-7'
  | 'trend-of-7'
  | 'two-of-three';

export type Side = 'above' | 'below';

/** The verdict on one signal, given the KPI's direction. Also the variation icon when nothing is in the way. */
export type Variation = 'improvement' | 'concern' | 'no-direction';

/** `missing`: no measurement. `partial`: its period is not over. `baseline`: one of the periods that make the range. */
type PointKind = 'missing' | 'partial' | 'baseline' | 'judged' | 'unjudged';

/** One period as a chart draws it. */
export type ReadingPoint = {
  /** First local day of the period, ISO. */
  period: string;
  value: number | null;
  kind: PointKind;
  /** Which segment of `Reading.segments`. */
  segment: number;
  /** Known before the point, season included; null where the past is too short. */
  expected: number | null;
  lower: number | null;
  upper: number | null;
  /** What fires here; empty when nothing does. */
  rules: readonly Rule[];
  side: Side | null;
  variation: Variation | null;
};

export type SignalFound = {
  rule: Rule;
  /** Every rule that fires at that point. */
  rules: readonly Rule[];
  side: Side;
  variation: Variation;
  /** The period at which it fired, and the one since which values have stayed on that side of what was expected. */
  period: string;
  since: string;
  /** How many periods in a row, the last included. */
  periods: number;
  /** Chance of as much under the model, two-sided: orders *needs a look*, never shown as a certainty. */
  chance: number;
};

/** What is said of the period read. */
export type ReadingState =
  | { kind: 'no-reading' }
  /** `last`: the last period measured; `missed`: periods without a measurement since. Wins over every other state. */
  | { kind: 'overdue'; last: string; missed: number; dueOn: string }
  /** One to three points: no range, without concluding. */
  | { kind: 'too-few'; have: number; start: PeriodValue; last: PeriodValue }
  /** 4 to 11 points: a range that may still move, no variation icon. */
  | { kind: 'provisional'; have: number; need: number; inside: boolean; side: Side | null }
  /** A series that never varied: no range either. */
  | { kind: 'constant'; have: number; value: number }
  | { kind: 'within' }
  | { kind: 'signal'; signal: SignalFound };

export type PeriodValue = { period: string; value: number };

/** Does the level hold? Slope over `periods`, season removed, in the KPI's unit per year. */
export type LevelVerdict = {
  holds: boolean;
  perYear: number;
  lower: number;
  upper: number;
  /** The change that is said, over the level at the start of the stretch; null where a ratio has no meaning (around zero). */
  relative: number | null;
  /** Under a year, what is said is what was seen: the change over so many periods. Absent from readings kept before. */
  seen?: { change: number; periods: number } | null;
  periods: number;
  /** Rising or falling, said as improvement or concern given the direction; null when it holds. */
  variation: Variation | null;
  /** A person said it is wanted, until that date (null: until they say otherwise); once past, the question comes back. */
  wanted: { until: string | null } | null;
};

/** « Wanted, until March »: a person's answer. Null `until` means until they say otherwise; null `side`, either way. */
export type IntendedTrend = { until: string | null; side: 'rise' | 'fall' | null };

export type ChartChoice = 'honest' | 'adaptive' | 'xmr';
/**
 * Why that chart speaks: the baseline stays around a level, or around a slope (the level verdict is another question), or
 * wanders from period to period; or a person asked.
 */
export type ChartReason = 'stable' | 'sloped' | 'drifts' | 'asked';
export type SeasonFound =
  | { kind: 'none' }
  /** Tested on the data and found. */
  | { kind: 'learnt'; length: number }
  /** Tested and not found. */
  | { kind: 'absent'; length: number }
  /** The past is shorter than the season needs. */
  | { kind: 'too-short'; length: number; have: number; need: number }
  /** Said by a person for a young series. */
  | { kind: 'declared'; length: number };

export type ModelUsed = {
  chart: ChartChoice;
  because: ChartReason;
  season: SeasonFound;
  trend: boolean;
  /** Lag-one correlation of what season and trend leave, 0 to .9. */
  memory: number;
  scale: 'plain' | 'square-root' | 'log';
  heavyTails: boolean;
};

export type BaselineUsed = {
  from: string;
  to: string;
  /** Periods measured in it. */
  periods: number;
  /** Fixed by a person with a reason; otherwise what came before, less the latest periods where the past is long. */
  locked: boolean;
  /** Fixed from its first period on, without an end: the latest periods are kept out of it. Absent from readings kept before. */
  goesOn?: boolean;
};

/** *Why this range?*: the same period in past years, latest first, and how many periods were computed on. */
type Evidence = { same: readonly PeriodValue[]; computedOn: number };

/** What would change this reading, as codes the sentences put in order. */
export type WouldChange =
  /** `side`: the only one on which a value can be outside; null, either. Absent from readings kept before. */
  | { code: 'value-outside'; range: Range; side?: Side | null }
  | { code: 'first-range'; need: number }
  | { code: 'more-points'; need: number }
  | { code: 'season-learnt'; periods: number }
  | { code: 're-base' }
  | { code: 'value-arrives' };

/** A stretch of one definition; a new one only where the past could not be recomputed. */
export type Segment = { from: string; to: string; definitionVersion: number | null };

/** Against the expected level: will pass, will fail, hit and miss; `none` without a level or without a range. */
export type Assurance = 'will-pass' | 'will-fail' | 'hit-and-miss' | 'none';
export type VariationIcon = 'common' | Variation | 'no-reading' | 'none';

/** A question to a person: did something change for good here? Never automatic. */
export type ChangeSuggestion = { period: string; before: number; after: number };

export type Reading = {
  grain: Grain;
  direction: Direction;
  expectedLevel: ExpectedLevel | null;
  state: ReadingState;
  /** The period read: the last complete one measured. */
  period: string | null;
  value: number | null;
  /** For the period read. */
  expected: number | null;
  range: Range | null;
  /** For the period after it. */
  next: { period: string; expected: number; range: Range } | null;
  level: LevelVerdict | null;
  variation: VariationIcon;
  arrow: 'up' | 'down' | null;
  assurance: Assurance;
  model: ModelUsed | null;
  baseline: BaselineUsed | null;
  evidence: Evidence;
  wouldChange: readonly WouldChange[];
  segments: readonly Segment[];
  /** The period that is not over: its value so far, left out of any verdict. */
  partial: PeriodValue | null;
  suggestions: readonly ChangeSuggestion[];
  points: readonly ReadingPoint[];
};

/** Never measured, or no longer: what was known once is not what is known now. */
export const isSilent = (reading: Pick<Reading, 'state'> | null): boolean =>
  reading === null || reading.state.kind === 'no-reading' || reading.state.kind === 'overdue';
