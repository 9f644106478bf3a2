import { amountOf, factsSaid, type ImpactSentences, impactSentences } from '../../i18n/impact-sentence.ts';
import type { ComparedWithStart, CycleReading } from '../../src/impact/cycle-reading.ts';
import type { ClosingLines } from '../../src/okr/closing.ts';
import { type Course, overshoot } from '../../src/okr/progress.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import type { KeyResult } from './okr-data.ts';

type Verdict = Extract<ClosingLines['beyond'], { kind: 'moved' | 'undetermined' }>;
type Shown = Pick<KeyResult, 'unit' | 'baseline' | 'target' | 'reading'>;

/** How a key result's values and differences are written, and what its cycle shows against where it was going. */
export function useCycleShows({ unit: measured, baseline, target, reading }: Shown): {
  readonly value: (number: number, beside?: readonly number[]) => string;
  readonly change: (number: number, beside?: readonly number[]) => string;
  readonly said: ImpactSentences | null;
  /** The second line of a closing that has a verdict: the difference, then what goes with it. */
  readonly closes: (beyond: Verdict) => { readonly amount: string; readonly facts: readonly string[] };
  /** Beyond the target, in words; null while the value has not gone past it. */
  readonly past: (value: number | null | undefined) => string | null;
} {
  const { impact, charts } = useWords();
  const voice = useVoice();
  const unit = valueUnit(measured);
  const value = (number: number, beside?: readonly number[]) => voice.value(number, unit, beside);
  // Three figures: a difference with its interval is not known to the hundredth.
  const change = (number: number, beside?: readonly number[]) =>
    voice.difference(beside ? number : Number(number.toPrecision(3)), unit, beside);
  const speaks = { language: voice.language, words: impact, value, change, inPoints: measured.kind === 'percent' };
  const said =
    reading &&
    impactSentences(
      { ...speaks, ...(baseline !== null && { baseline }), ...(target !== null && { target }) },
      reading as unknown as CycleReading | ComparedWithStart,
    );
  const closes = ({ kind, effect, lower, upper, facts }: Verdict) => ({
    amount: amountOf(speaks, { value: effect, lower, upper }, facts?.total ? 'flow' : 'rate'),
    facts: facts ? factsSaid(speaks, facts, kind === 'undetermined') : [],
  });
  const past = (number: number | null | undefined): string | null => {
    const course: Course | null = target === null ? null : { baseline, target };
    const by = course && overshoot(number, course);
    return by === null ? null : charts.pastTarget(change(by));
  };
  return { value, change, said, closes, past };
}
