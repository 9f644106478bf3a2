import { type ImpactSentences, impactSentences } from '../../i18n/impact-sentence.ts';
import type { ComparedWithStart, CycleReading } from '../../src/impact/cycle-reading.ts';
import { type Course, overshoot } from '../../src/okr/progress.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import type { KeyResult } from './okr-data.ts';

type Shown = Pick<KeyResult, 'unit' | 'baseline' | 'target' | 'reading'>;

/** How a key result's values and differences are written, and what its cycle shows against where it was going. */
export function useCycleShows({ unit: measured, baseline, target, reading }: Shown): {
  readonly value: (number: number) => string;
  readonly change: (number: number) => string;
  readonly said: ImpactSentences | null;
  /** Beyond the target, in words; null while the value has not gone past it. */
  readonly past: (value: number | null | undefined) => string | null;
} {
  const { impact, charts } = useWords();
  const voice = useVoice();
  const unit = valueUnit(measured);
  const value = (number: number) => voice.value(number, unit);
  // Three figures: a difference with its interval is not known to the hundredth.
  const change = (number: number) => voice.difference(Number(number.toPrecision(3)), unit);
  const { kind } = measured;
  const measure = kind === 'count' || kind === 'money' ? 'flow' : kind === 'score' ? 'score' : 'rate';
  const said =
    reading &&
    impactSentences(
      { language: voice.language, words: impact, value, change, measure, ...(target !== null && { target }) },
      reading as unknown as CycleReading | ComparedWithStart,
    );
  const past = (number: number | null | undefined): string | null => {
    const course: Course | null = target === null ? null : { baseline, target };
    const by = course && overshoot(number, course);
    return by === null ? null : charts.pastTarget(change(by));
  };
  return { value, change, said, past };
}
