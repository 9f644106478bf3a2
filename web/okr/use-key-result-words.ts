import { impactSentences } from '../../i18n/impact-sentence.ts';
import type { ComparedWithStart, CycleReading } from '../../src/impact/cycle-reading.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import type { KeyResult } from './okr-data.ts';

/** How this key result's values and differences are written, and what the cycle shows of it. */
export function useKeyResultWords(keyResult: KeyResult) {
  const { impact, okr, okrPage } = useWords();
  const voice = useVoice();
  const { sentence } = useDefinitionSentence();
  const unit = valueUnit(keyResult.unit);
  const value = (number: number) => voice.value(number, unit);
  // Three figures: a difference with its interval is not known to the hundredth.
  const change = (number: number) => voice.difference(Number(number.toPrecision(3)), unit);
  const { baseline, target, dropped, values, reading } = keyResult;
  const course =
    target === null
      ? okrPage.cycle.noTarget
      : baseline === null
        ? value(target)
        : okr.fromTo(value(baseline), value(target));
  const said =
    reading &&
    impactSentences(
      {
        language: voice.language,
        words: impact,
        value,
        change,
        measure: measureOf(keyResult.unit.kind),
        ...(target !== null && { target }),
      },
      reading as unknown as CycleReading | ComparedWithStart,
    );
  const { measure } = keyResult;
  const measured = measure?.computed ? sentence(measure.computed) : (measure?.kpi?.name ?? measure?.words ?? '');
  const state = dropped
    ? okrPage.cycle.dropped(dropped.reason)
    : values.length === 0
      ? keyResult.firstMovementWeek === null
        ? okrPage.cycle.notYet
        : okrPage.cycle.firstMovement(keyResult.firstMovementWeek)
      : said && reading?.kind === 'cycle-reading'
        ? said.finding
        : okrPage.cycle.compareStart;
  return { value, change, course, state, said, measured, commitment: okr.commitment[keyResult.commitment] };
}

const measureOf = (unit: string) =>
  unit === 'count' || unit === 'money' ? 'flow' : unit === 'score' ? 'score' : 'rate';
