import type { FindingCode } from './read-line.ts';

/** What one click can do about a remark. */
export type Act = 'make-initiative' | 'make-kpi' | 'split' | 'add-baseline' | 'add-target' | 'reword' | 'explain';

const acts: Record<FindingCode, Act> = {
  pay: 'explain',
  individual: 'explain',
  output: 'make-initiative',
  activity: 'make-initiative',
  bau_kpi: 'make-kpi',
  no_target: 'add-target',
  compound: 'split',
  no_baseline: 'add-baseline',
  vague: 'reword',
  is_task: 'make-initiative',
  bau: 'make-kpi',
  contains_metric: 'reword',
  too_long: 'reword',
};

export const actFor = (code: FindingCode): Act => acts[code];

/** Pay and persons are not refused: they need a sentence of explanation to go on. */
export const needsExplanation = (code: FindingCode): boolean => acts[code] === 'explain';
