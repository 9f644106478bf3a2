import { z } from 'zod';
import type { Drift } from './card.ts';

const share = z.number().min(0.05).max(1);
const count = z.int().min(1).max(52);
const felt = z.int().min(0).max(10);

/** Thresholds of the detectors, for a cycle of about twelve weeks: a judgement, which an organisation may change. */
export const DriftSettings = z.object({
  agreeByWeek: count.default(2),
  shareWithoutAgreement: share.default(0.5),
  copiedLikeness: share.default(0.8),
  reachedShare: share.default(0.9),
  reachedCycles: z.int().min(1).max(8).default(2),
  sureConfidence: felt.default(9),
  allReachedAtLeast: z.int().min(1).max(100).default(6),
  objectives: z.int().min(1).max(20).default(3),
  keyResultsEach: z.int().min(1).max(20).default(3),
  keyResultsInAll: z.int().min(1).max(100).default(9),
  deliverableShare: share.default(0.5),
  deliverableUntilWeek: count.default(3),
  quietPeriods: count.default(3),
  quietDays: z.int().min(7).max(365).default(21),
  sameAgain: z.int().min(2).max(20).default(3),
  kpiPeriods: z.int().min(1).max(20).default(2),
  unopenedDays: z.int().min(14).max(730).default(60),
  uncitedCycles: z.int().min(1).max(8).default(2),
  nameLikeness: share.default(0.85),
  nearTargetShare: z.number().min(0.001).max(0.5).default(0.01),
  nearTargetValues: z.int().min(2).max(20).default(3),
  jumpMads: z.number().min(1).max(20).default(3),
  nearForecastShare: z.number().min(0.001).max(0.5).default(0.02),
  settledWeek: count.default(2),
  highConfidence: felt.default(7),
  lowConfidence: felt.default(3),
  lowChance: share.default(0.25),
  highChance: share.default(0.75),
  closedCycles: z.int().min(1).max(8).default(1),
  teamFirstDays: z.int().min(7).max(90).default(14),
});
export type DriftSettings = z.infer<typeof DriftSettings>;

export const defaults: DriftSettings = DriftSettings.parse({});

export type Threshold = keyof DriftSettings;

/**
 * What each question is judged by. The budgets of KPIs are the organisation's own limits; pay in a sentence has no measure.
 */
export const thresholdsOf: Readonly<Record<Drift, readonly Threshold[]>> = {
  'carried-alone': ['agreeByWeek'],
  'written-elsewhere': ['agreeByWeek', 'shareWithoutAgreement', 'copiedLikeness'],
  'pay-in-sentence': [],
  'target-within-trend': ['reachedShare', 'reachedCycles', 'sureConfidence'],
  'everything-reached': ['allReachedAtLeast'],
  'a-lot-at-once': ['objectives', 'keyResultsEach', 'keyResultsInAll'],
  deliverables: ['deliverableShare', 'deliverableUntilWeek'],
  'no-news': ['quietPeriods', 'quietDays', 'sameAgain'],
  'level-to-hold': ['nameLikeness'],
  'kpi-unmeasured': ['kpiPeriods', 'quietDays'],
  'many-indicators': ['unopenedDays', 'uncitedCycles'],
  'two-readers': ['nameLikeness'],
  'number-instead-of-aim': ['nearTargetShare', 'nearTargetValues', 'jumpMads'],
  'voice-missing': ['agreeByWeek'],
  'target-near-forecast': ['nearForecastShare'],
  'target-moved': ['settledWeek'],
  'confidence-and-pace': ['closedCycles', 'highConfidence', 'lowConfidence', 'lowChance', 'highChance'],
};

/** Kept as fractions, said in %. */
export const shares: ReadonlySet<Threshold> = new Set([
  'shareWithoutAgreement',
  'copiedLikeness',
  'reachedShare',
  'deliverableShare',
  'nameLikeness',
  'nearTargetShare',
  'nearForecastShare',
  'lowChance',
  'highChance',
]);
