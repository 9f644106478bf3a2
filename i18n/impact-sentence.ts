import type { Amount, ComparedWithStart, CycleReading, MeasureKind } from '../src/impact/cycle-reading.ts';
import type { impact } from './en/impact.ts';
import { formatPercent, type Language } from './format.ts';

/** How this measure's values and differences are written: `value(4812)` → "4 812", `change(0.08)` → "+8,0 points". */
export type ImpactVoice = {
  language: Language;
  words: typeof impact;
  value: (value: number) => string;
  /** A difference, its sign always said. */
  change: (change: number) => string;
  measure: MeasureKind;
  target?: number;
};

export type ImpactSentences = {
  /** The difference and what may be concluded from it; before the cycle, what it can show. */
  finding: string;
  /** For a flow, the total too. */
  total: string | null;
  /** What the cycle can, or could, show at least. */
  detectable: string | null;
  ending: string | null;
  /** To the team only, once confidence is given: whoever shows it decides. */
  chance: string | null;
  /** Periods missing, at any date; at the close, the question of what else may have played. */
  notes: string[];
};

function amountOf({ words, change, measure }: ImpactVoice, { value, lower, upper }: Amount): string {
  return words.amount(change(value), words.interval(change(lower), change(upper)), measure);
}

function findingOf(voice: ImpactVoice, { standing, difference, verdict }: CycleReading, detectable: string): string {
  if (standing === 'not-started') return detectable;
  if (!difference) return voice.words.noMeasurement;
  const amount = amountOf(voice, difference.perPeriod);
  if (verdict === null) return voice.words.provisional(amount);
  return verdict === 'undetermined' ? voice.words.undetermined(amount) : voice.words.moved(amount);
}

/** What a cycle shows, said in one language. A verdict is said only where the reading carries one. */
export function impactSentences(voice: ImpactVoice, reading: CycleReading | ComparedWithStart): ImpactSentences {
  const { words, value, change, language, target } = voice;
  const none: ImpactSentences = { finding: '', total: null, detectable: null, ending: null, chance: null, notes: [] };
  if (reading.kind === 'compared-with-start') {
    const { start, last, why } = reading;
    const notes = [words.withoutConcluding[why]];
    if (!start || !last) return { ...none, finding: words.noMeasurement, notes };
    return {
      ...none,
      finding: words.start(value(start.value), value(last.value), target === undefined ? null : value(target)),
      notes,
    };
  }
  const { standing, difference, detectable, ending, chance } = reading;
  const { relative, perPeriod } = detectable;
  const smallest = relative === null ? change(perPeriod).replace(/^\+/, '') : formatPercent(language, relative);
  const before = words.detectableBefore(smallest);
  const notes: string[] = [];
  if (difference && difference.measured < difference.elapsed)
    notes.push(words.missing(difference.measured, difference.elapsed));
  if (standing === 'close') notes.push(words.whatElse);
  const total = difference?.total;
  return {
    finding: findingOf(voice, reading, before),
    total: total ? words.total(change(total.value), words.interval(change(total.lower), change(total.upper))) : null,
    detectable: standing === 'not-started' ? null : standing === 'close' ? words.detectableAfter(smallest) : before,
    ending: ending ? words.ending[ending.place](value(ending.value), value(ending.lower), value(ending.upper)) : null,
    chance: chance ? words.chance(chance.frequency) : null,
    notes,
  };
}
