import type { Grain } from '../src/calendar/bucket.ts';
import type { PeriodValue, Range, Reading, WouldChange } from '../src/stability/reading.ts';
import type { stability } from './en/stability.ts';
import { formatChange, formatDate, formatList, type Language } from './format.ts';

type Words = typeof stability;

/** What the composer needs beside the reading: a language, its words, and how this KPI's values are written. */
export type Voice = {
  language: Language;
  words: Words;
  /** What is said beside it, the other end of a range, has as many decimals. */
  value: (value: number, beside?: readonly number[]) => string;
  /** A share's change, in points: "−2 %" of a percentage can be read two ways. Left out for other units. */
  points?: (change: number) => string;
};

export type ReadingSentences = {
  /** What the KPI says: one or two sentences, the level included. */
  reading: string;
  /** *Why this range?*, null where there is none. */
  why: string | null;
  /** What would change it, nearest first. */
  wouldChange: string[];
  partial: string | null;
  suggestions: string[];
};

const year = (period: string): string => period.slice(0, 4);

function isoWeekOf(start: string): { year: string; week: number } {
  const day = Date.parse(`${start}T00:00:00Z`) / 86_400_000 + 3;
  const thursday = day + 3 - ((((day + 3) % 7) + 7) % 7);
  const of = new Date(thursday * 86_400_000).toISOString().slice(0, 4);
  return { year: of, week: 1 + Math.floor((thursday - Date.parse(`${of}-01-01T00:00:00Z`) / 86_400_000) / 7) };
}

/** « octobre », « semaine 47 », « T3 2026 »; the year only when it is not that of `beside`. */
export function periodName({ language, words }: Voice, period: string, grain: Grain, beside?: string | null): string {
  if (grain === 'week') {
    const { week, year: own } = isoWeekOf(period);
    return words.period.weekLong(week, beside && isoWeekOf(beside).year === own ? null : own);
  }
  const other = !beside || year(beside) !== year(period);
  if (grain === 'quarter')
    return words.period.quarterLong(Math.ceil(Number(period.slice(5, 7)) / 3), other ? year(period) : null);
  if (grain === 'year') return year(period);
  if (grain === 'month')
    return formatDate(language, period, other ? { month: 'long', year: 'numeric' } : { month: 'long' });
  return formatDate(
    language,
    period,
    other ? { day: 'numeric', month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long' },
  );
}

const rangeOf = (voice: Voice, range: Range): string =>
  voice.words.range(voice.value(range.lower, [range.upper]), voice.value(range.upper, [range.lower]));

function at(voice: Voice, period: string, grain: Grain, beside: string | null): string {
  const weekday = formatDate(voice.language, period, { weekday: 'long' });
  return voice.words.period.at(periodName(voice, period, grain, beside), grain, weekday);
}

/** A measured day is named by its date, not by its weekday. */
function measuredAt(voice: Voice, { period }: PeriodValue, grain: Grain): string {
  if (grain === 'day') return `(${periodName(voice, period, grain)})`;
  return at(voice, period, grain, null);
}

/** « −16 % en un an »; under a year, over the periods seen. */
function levelChange(voice: Voice, { level, grain }: Reading): string {
  if (!level) return '';
  const { seen, relative } = level;
  const change = seen ? seen.change : level.perYear;
  const text = voice.value(Math.abs(change));
  const said = voice.points
    ? voice.points(change)
    : relative !== null
      ? formatChange(voice.language, relative)
      : `${change < 0 ? '−' : '+'}${text}`;
  return voice.words.changeIn(said, seen ? seen.periods : null, grain);
}

function stateSentence(voice: Voice, reading: Reading): string {
  const { words, value } = voice;
  const { state, grain, period } = reading;
  if (state.kind === 'no-reading' || period === null || reading.value === null) return words.noReading;
  const name = periodName(voice, period, grain, period);
  const said = value(reading.value);
  const since = (start: string) => words.period.since(periodName(voice, start, grain, period), grain);
  switch (state.kind) {
    case 'overdue':
      return words.overdue(words.period.since(periodName(voice, state.last, grain), grain), state.missed, grain);
    case 'too-few':
      return state.have === 1
        ? words.first(measuredAt(voice, state.start, grain), value(state.start.value))
        : words.tooFew(
            state.have,
            value(state.start.value),
            measuredAt(voice, state.start, grain),
            value(state.last.value),
            measuredAt(voice, state.last, grain),
            levelText(voice, reading.expectedLevel),
          );
    case 'constant':
      return words.constant(name, said, state.have);
    case 'provisional':
      return words.provisional(name, said, state.inside, rangeOf(voice, reading.range!), state.have, state.need);
    case 'within': {
      const season = reading.model?.season.kind === 'learnt' || reading.model?.season.kind === 'declared';
      const range = rangeOf(voice, reading.range!);
      return season
        ? words.withinSeason(name, said, at(voice, period, grain, period), range)
        : words.within(name, said, range);
    }
    case 'signal': {
      const { signal } = state;
      const range = reading.range!;
      const outside = reading.value < range.lower || reading.value > range.upper;
      if (outside)
        return words.surprise(name, said, signal.side, rangeOf(voice, range), signal.periods, grain, signal.variation);
      if (signal.rules.includes('surprise') || signal.rules.includes('rule-1'))
        return words.surpriseBefore(
          name,
          said,
          signal.side,
          periodName(voice, signal.period, grain, period),
          signal.variation,
        );
      return words.drift(name, said, signal.side, since(signal.since), signal.periods, grain, signal.variation);
    }
  }
}

function readingText(voice: Voice, reading: Reading): string {
  const { words } = voice;
  const { level, state } = reading;
  const first = stateSentence(voice, reading);
  if (!level || level.holds || (state.kind !== 'within' && state.kind !== 'signal')) return first;
  const change = levelChange(voice, reading);
  const season = reading.model?.season.kind === 'learnt' || reading.model?.season.kind === 'declared';
  if (level.wanted) {
    const until = level.wanted.until && formatDate(voice.language, level.wanted.until);
    return `${first} ${words.wanted(change, until)}`;
  }
  return state.kind === 'within'
    ? words.butLevel(words.withinPlaces[reading.grain], change, season)
    : `${first} ${words.level(change, season)}`;
}

function whyText(voice: Voice, reading: Reading): string | null {
  const { words, language } = voice;
  const { evidence, grain, period, model, baseline } = reading;
  if (!model || !baseline || period === null) return null;
  const same = evidence.same.map(({ period: then, value }) =>
    words.sameYear(voice.value(value), grain === 'week' ? isoWeekOf(then).year : year(then)),
  );
  const parts = [
    words.why(periodName(voice, period, grain, period), formatList(language, same), evidence.computedOn, grain),
  ];
  if (baseline.locked) {
    const [from, to] = [formatDate(language, baseline.from), formatDate(language, baseline.to)];
    parts.push(baseline.goesOn ? words.baselineGoesOn(from) : words.lockedBaseline(from, to));
  }
  if (model.season.kind === 'too-short') parts.push(words.seasonTooShort(model.season.have, model.season.need, grain));
  if (model.season.kind === 'declared') parts.push(words.seasonDeclared);
  parts.push(model.because === 'asked' ? words.asked[model.chart] : words.because[model.because]);
  return parts.join(' ');
}

function wouldChangeText(voice: Voice, change: WouldChange, grain: Grain): string {
  const { wouldChange } = voice.words;
  switch (change.code) {
    case 'value-outside':
      if (change.side === 'above') return wouldChange.valueBeyond(change.side, voice.value(change.range.upper));
      if (change.side === 'below') return wouldChange.valueBeyond(change.side, voice.value(change.range.lower));
      return wouldChange.valueOutside(rangeOf(voice, change.range));
    case 'first-range':
      return wouldChange.firstRange(change.need);
    case 'more-points':
      return wouldChange.morePoints(change.need);
    case 'season-learnt':
      return wouldChange.seasonLearnt(change.periods, grain);
    case 're-base':
      return wouldChange.reBase;
    case 'value-arrives':
      return wouldChange.valueArrives;
  }
}

/** What is expected, as its owner wrote it: one edge or both. */
function levelText({ value, words }: Voice, level: Reading['expectedLevel']): string | null {
  const edges = [
    ...(level?.atLeast == null ? [] : [words.atLeast(value(level.atLeast))]),
    ...(level?.atMost == null ? [] : [words.atMost(value(level.atMost))]),
  ];
  return edges.length === 0 ? null : edges.join(words.andEdge);
}

function partialText(voice: Voice, { partial, grain }: Reading): string | null {
  if (!partial) return null;
  const name = periodName(voice, partial.period, grain, partial.period);
  const value = voice.value(partial.value);
  return voice.words.partialLeftOut(name, value);
}

/** Every sentence of a reading, in one language. */
export function readingSentences(voice: Voice, reading: Reading): ReadingSentences {
  const { words } = voice;
  return {
    reading: readingText(voice, reading),
    why: whyText(voice, reading),
    wouldChange: reading.wouldChange.map((change) => wouldChangeText(voice, change, reading.grain)),
    partial: partialText(voice, reading),
    suggestions: reading.suggestions.map(({ period, before, after }) =>
      words.suggestion(
        words.period.since(periodName(voice, period, reading.grain, reading.period), reading.grain),
        voice.value(before),
        voice.value(after),
      ),
    ),
  };
}
