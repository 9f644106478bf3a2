import { useWords } from '../language.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import type { KeyResult } from './okr-data.ts';
import { useCycleShows } from './use-cycle-shows.ts';

/** How this key result's values and differences are written, and what the cycle shows of it. */
export function useKeyResultWords(keyResult: KeyResult) {
  const { okr, okrPage } = useWords();
  const { sentence } = useDefinitionSentence();
  const { value, change, said, closes, past } = useCycleShows(keyResult);
  const { baseline, target, dropped, values, reading } = keyResult;
  const course =
    target === null
      ? okrPage.cycle.noTarget
      : baseline === null
        ? value(target)
        : okr.fromTo(value(baseline, [target]), value(target, [baseline]));
  const { measure } = keyResult;
  const measured = measure?.computed ? sentence(measure.computed) : (measure?.kpi?.name ?? measure?.words ?? '');
  const state = dropped
    ? okrPage.cycle.dropped(dropped.reason)
    : values.length === 0
      ? keyResult.firstMovementWeek === null
        ? okrPage.cycle.notYet
        : okrPage.cycle.firstMovement(keyResult.firstMovementWeek)
      : said && reading
        ? reading.kind === 'cycle-reading'
          ? said.finding
          : said.notes.join(' ')
        : okrPage.cycle.compareStart;
  /** The last value measured, where it went beyond the target: a bar stops at its target, and words say the rest. */
  const beyondTarget = dropped ? null : past(values.findLast((one) => one.value !== null)?.value);
  return {
    value,
    change,
    course,
    state,
    said,
    closes,
    past,
    beyondTarget,
    measured,
    commitment: okr.commitment[keyResult.commitment],
  };
}
