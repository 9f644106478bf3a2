import type { Amount, ComparedWithStart, CycleReading, MeasureKind } from '../src/impact/cycle-reading.ts';
import type { impact } from './en/impact.ts';
import { formatPercent, type Language } from './format.ts';

/** How this measure's values and differences are written: `value(4812)` → "4 812", `change(0.08)` → "+8,0 points". */
export type ImpactVoice = {
  language: Language;
  words: typeof impact;
  value: (value: number, beside?: readonly number[]) => string;
  /** A difference, its sign always said. */
  change: (change: number, beside?: readonly number[]) => string;
  /** Between shares a change is counted in points: the percent of a percentage would be read as one. */
  inPoints: boolean;
  /** Where the key result starts from, as it was written; without one, the first value measured. */
  baseline?: number;
  target?: number;
};

/** What a cycle shows beside its difference. */
export type CycleFacts = {
  readonly total: Amount | null;
  readonly ending: CycleReading['ending'];
  readonly detectable: CycleReading['detectable'];
  readonly measured: number;
  readonly elapsed: number;
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

type Speaks = Pick<ImpactVoice, 'language' | 'words' | 'value' | 'change' | 'inPoints'>;

export function amountOf({ words, change }: Speaks, { value, lower, upper }: Amount, measure: MeasureKind): string {
  const said = (one: number) => change(one, [value, lower, upper]);
  return words.amount(said(value), words.interval(said(lower), said(upper)), measure);
}

/** The smallest change that a cycle can show: in points of a share, else as a part of what was forecast. */
export function smallestOf(
  { language, change, inPoints }: Pick<Speaks, 'language' | 'change' | 'inPoints'>,
  { relative, perPeriod }: CycleReading['detectable'],
): string {
  return inPoints || relative === null ? change(perPeriod).replace(/^\+/, '') : formatPercent(language, relative);
}

const totalOf = ({ words, change }: Speaks, { value, lower, upper }: Amount): string => {
  const said = (one: number) => change(one, [value, lower, upper]);
  return words.total(said(value), words.interval(said(lower), said(upper)));
};

const endingOf = ({ words, value: said }: Speaks, ending: NonNullable<CycleReading['ending']>): string => {
  const { place, value, lower, upper } = ending;
  const alike = (one: number) => said(one, [value, lower, upper]);
  return words.ending[place](alike(value), alike(lower), alike(upper));
};

/** Beside the verdict of the close: the total, where it ended, what could not be seen, what is missing. */
export function factsSaid(voice: Speaks, facts: CycleFacts, undetermined: boolean): string[] {
  const { words } = voice;
  const { total, ending, detectable, measured, elapsed } = facts;
  return [
    ...(total ? [totalOf(voice, total)] : []),
    ...(ending ? [endingOf(voice, ending)] : []),
    ...(undetermined ? [words.detectableAfter(smallestOf(voice, detectable))] : []),
    ...(measured < elapsed ? [words.missing(measured, elapsed)] : []),
  ];
}

function findingOf(voice: ImpactVoice, reading: CycleReading, detectable: string): string {
  const { standing, difference, verdict, measure } = reading;
  if (standing === 'not-started') return detectable;
  if (!difference) return voice.words.noMeasurement;
  const amount = amountOf(voice, difference.perPeriod, measure);
  if (verdict === null) return voice.words.provisional(amount);
  return verdict === 'undetermined' ? voice.words.undetermined(amount) : voice.words.moved(amount);
}

/** What a cycle shows, said in one language. A verdict is said only where the reading carries one. */
export function impactSentences(voice: ImpactVoice, reading: CycleReading | ComparedWithStart): ImpactSentences {
  const { words, value, baseline, target } = voice;
  const none: ImpactSentences = { finding: '', total: null, detectable: null, ending: null, chance: null, notes: [] };
  if (reading.kind === 'compared-with-start') {
    const { start, last, why } = reading;
    const notes = [words.withoutConcluding[why]];
    if (!start || !last) return { ...none, finding: words.noMeasurement, notes };
    return {
      ...none,
      finding: words.start(
        value(baseline ?? start.value),
        value(last.value),
        target === undefined ? null : value(target),
      ),
      notes,
    };
  }
  const { standing, difference, detectable, ending, chance } = reading;
  const smallest = smallestOf(voice, detectable);
  const before = words.detectableBefore(smallest);
  const notes: string[] = [];
  if (difference && difference.measured < difference.elapsed)
    notes.push(words.missing(difference.measured, difference.elapsed));
  if (standing === 'close') notes.push(words.whatElse);
  const total = difference?.total;
  return {
    finding: findingOf(voice, reading, before),
    total: total ? totalOf(voice, total) : null,
    detectable: standing === 'not-started' ? null : standing === 'close' ? words.detectableAfter(smallest) : before,
    ending: ending ? endingOf(voice, ending) : null,
    chance: chance ? words.chance(chance.frequency) : null,
    notes,
  };
}
