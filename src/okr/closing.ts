import { Refusal } from '../refusal.ts';
import type { KeyResult } from './key-result.ts';
import { directionOf, isReached } from './progress.ts';
import { type GivenScore, type ScoreQuestion, scoreQuestion } from './score.ts';

/** What the close shows beside its verdict. */
export interface ClosingFacts {
  /** For what adds up over a cycle: the effect is then one of each period, and this is their sum. */
  readonly total: { readonly value: number; readonly lower: number; readonly upper: number } | null;
  /** The last value against where it was forecast before the cycle; null where it is missing. */
  readonly ending: {
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
    readonly place: 'below' | 'inside' | 'above';
  } | null;
  /** The smallest change that the cycle could show. */
  readonly detectable: { readonly relative: number | null; readonly perPeriod: number };
  readonly measured: number;
  readonly elapsed: number;
}

/** Why the second line tells nothing. */
export type NoVerdict =
  /** src/impact refused, and why where it was kept. */
  | { readonly kind: 'too-little-past'; readonly why?: 'too-few-points' | 'no-variation' | 'not-finite' }
  /** The last period of the cycle is not over: its value may come on that day, and no verdict is given before. */
  | { readonly kind: 'last-value-awaited'; readonly on: string }
  | { readonly kind: 'nothing-measured' };

/** src/impact's verdict at the close, as data. */
export type ImpactVerdict =
  | {
      readonly kind: 'verdict';
      readonly verdict: 'moved-up' | 'moved-down' | 'undetermined';
      readonly effect: number;
      readonly lower: number;
      readonly upper: number;
      readonly facts: ClosingFacts;
    }
  | NoVerdict;

/** Two lines, never mixed: was the target reached; and beyond where it was going? */
export interface ClosingLines {
  readonly target: { readonly kind: 'reached' | 'not-reached' | 'no-value' | 'dropped' };
  readonly beyond:
    | {
        readonly kind: 'moved';
        /** Neither without a target, or a start to come from: no way was wanted. */
        readonly way: 'wanted' | 'unwanted' | 'neither';
        readonly effect: number;
        readonly lower: number;
        readonly upper: number;
        /** Absent from what was kept before it was. */
        readonly facts?: ClosingFacts;
      }
    | {
        readonly kind: 'undetermined';
        readonly effect: number;
        readonly lower: number;
        readonly upper: number;
        readonly facts?: ClosingFacts;
      }
    | NoVerdict
    /** Said to those who see the KPI that measures it: it is made of a past that is another team's own. */
    | { readonly kind: 'behind-wall' };
  /** From the first line only. Null for what was dropped. */
  readonly score: ScoreQuestion | null;
}

export function closingLines(keyResult: KeyResult, value: number | null, impact: ImpactVerdict): ClosingLines {
  const beyond = beyondLine(keyResult, impact);
  if (keyResult.dropped) return { target: { kind: 'dropped' }, beyond, score: null };
  if (keyResult.target === null) return { target: { kind: 'no-value' }, beyond, score: null };
  const course = { baseline: keyResult.baseline, target: keyResult.target };
  const reached = isReached(value, course);
  const kind = reached === null ? 'no-value' : reached ? 'reached' : 'not-reached';
  return { target: { kind }, beyond, score: scoreQuestion(value, course, keyResult.commitment) };
}

function beyondLine(keyResult: KeyResult, impact: ImpactVerdict): ClosingLines['beyond'] {
  if (impact.kind !== 'verdict') return impact;
  const { verdict, kind: _, ...shown } = impact;
  if (verdict === 'undetermined') return { kind: 'undetermined', ...shown };
  const wanted =
    keyResult.target === null ? null : directionOf({ baseline: keyResult.baseline, target: keyResult.target });
  const way = wanted === null ? 'neither' : verdict === `moved-${wanted}` ? 'wanted' : 'unwanted';
  return { kind: 'moved', way, ...shown };
}

export type Fate =
  | { readonly kind: 'stop'; readonly words: string; readonly toNotDoing: boolean }
  | { readonly kind: 'continue'; readonly words: string }
  /** Proposed again at the next cycle rather than forced at the close. */
  | { readonly kind: 'become-kpi'; readonly words: string; readonly when: 'now' | 'next-cycle' };

export interface KeyResultClosing {
  readonly keyResult: KeyResult;
  readonly lines: ClosingLines;
  readonly given: GivenScore | null;
  readonly whyShort: string;
  readonly learnt: string;
  readonly fate: Fate | null;
}

export type ClosingGap = 'score' | 'why-short' | 'fate' | 'learnt';

/** What the closing still asks of a key result. What was dropped was already said. */
export function closingGaps(closing: KeyResultClosing): ClosingGap[] {
  if (closing.keyResult.dropped) return [];
  const gaps: ClosingGap[] = [];
  if (asksScore(closing)) gaps.push('score');
  if (closing.lines.score?.asksWhy && closing.whyShort.trim() === '') gaps.push('why-short');
  if (closing.learnt.trim() === '') gaps.push('learnt');
  if (closing.fate === null) gaps.push('fate');
  return gaps;
}

/** A score was given to what the lines said then: once a later value proposes another, it is asked again. */
function asksScore({ lines: { score }, given }: KeyResultClosing): boolean {
  return score?.proposed != null && given?.proposed !== score.proposed;
}

export function chooseFate(keyResult: KeyResult, fate: Fate): Fate {
  if (keyResult.dropped) throw new Refusal('key-result.dropped', { on: keyResult.dropped.on });
  if (fate.kind === 'become-kpi') checkMayGraduate(keyResult);
  return fate;
}

/** Only a measure with a definition of its own can become a KPI: one that a KPI gives already is one. */
export function checkMayGraduate(keyResult: KeyResult): void {
  if (keyResult.measure === null) throw new Refusal('graduation.no-definition', {});
  if (keyResult.measure.kind === 'kpi')
    throw new Refusal('graduation.already-a-kpi', { kpiId: keyResult.measure.kpiId });
}
