import type { Grain } from '../../src/calendar/bucket.ts';
import type { Direction, Rule, Side, Variation } from '../../src/stability/reading.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (n: number): string => words[n] ?? String(n);
const grains: Record<Grain, [string, string]> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
const count = (n: number, grain: Grain): string => `${inWords(n)} ${grains[grain][n === 1 ? 0 : 1]}`;
const measurements = (n: number): string => `${inWords(n)} ${n === 1 ? 'measurement' : 'measurements'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sides: Record<Side, string> = { above: 'above', below: 'below' };

/** Asked of a signal: an improvement is understood too. */
const question = (variation: Variation): string =>
  variation === 'improvement'
    ? 'What changed?'
    : variation === 'concern'
      ? 'What happened?'
      : 'Neither good nor bad in itself: what happened?';

export const stability = {
  /** How a period is named: `long` as a subject, `at` as a complement, `since` as a starting point. */
  period: {
    weekLong: (week: number, year: string | null) => (year ? `week ${week} of ${year}` : `week ${week}`),
    quarterLong: (quarter: number, year: string | null) => (year ? `Q${quarter} ${year}` : `Q${quarter}`),
    at: (name: string, grain: Grain, weekday: string) => (grain === 'day' ? `on a ${weekday}` : `in ${name}`),
    since: (name: string, _grain: Grain) => `since ${name}`,
  },
  capital,
  range: (lower: string, upper: string) => `${lower} to ${upper}`,

  noReading: 'No measurement yet. We don’t know.',
  overdue: (since: string, missed: number, grain: Grain) =>
    `No measurement ${since}: ${count(missed, grain)} missing. We don’t know.`,
  first: (at: string, value: string) => `One measurement: ${value} ${at}. It starts here.`,
  tooFew: (have: number, start: string, startAt: string, last: string, lastAt: string, expected: string | null) =>
    `${capital(measurements(have))}: ${start} ${startAt}, ${last} ${lastAt}${expected ? `; ${expected} is expected` : ''}. Not enough past for a forecast; compared with the start, without concluding.`,
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  andEdge: ' and ',
  constant: (period: string, value: string, have: number) =>
    `${capital(period)}: ${value}, as always. It has never varied over ${measurements(have)}.`,
  provisional: (period: string, value: string, inside: boolean, range: string, have: number, need: number) =>
    `${capital(period)}: ${value}, ${inside ? 'within' : 'outside'} a range still provisional (${range}; ${have} measurements of ${need}).`,
  withinSeason: (period: string, value: string, at: string, range: string) =>
    `${capital(period)}: ${value}, as expected ${at} (${range}).`,
  within: (period: string, value: string, range: string) =>
    `${capital(period)}: ${value}, within its range (${range}).`,
  surprise: (
    period: string,
    value: string,
    side: Side,
    range: string,
    run: number,
    grain: Grain,
    variation: Variation,
  ) =>
    `${capital(period)}: ${value}, ${sides[side]} its range (${range})${run > 1 ? `, ${count(run, grain)} running` : ''}. ${question(variation)}`,
  surpriseBefore: (period: string, value: string, side: Side, fired: string, variation: Variation) =>
    `${capital(period)}: ${value}, back within its range, ${sides[side]} what was expected. Out of range: ${fired}. ${question(variation)}`,
  drift: (period: string, value: string, side: Side, since: string, run: number, grain: Grain, variation: Variation) =>
    `${capital(period)}: ${value}, ${sides[side]} what was expected ${since}${run > 1 ? `, ${count(run, grain)}` : ''}: a small shift that lasts. ${question(variation)}`,

  withinPlaces: {
    day: 'Within the day’s range',
    week: 'Within the week’s range',
    month: 'Within the month’s range',
    quarter: 'Within the quarter’s range',
    year: 'Within the year’s range',
  } satisfies Record<Grain, string>,
  /** The change of a level in a year, or in the `periods` seen where they are fewer. */
  changeIn: (change: string, periods: number | null, grain: Grain) =>
    `${change} in ${periods === null ? 'a year' : count(periods, grain)}`,
  butLevel: (within: string, change: string, season: boolean) =>
    `${within}, but the level doesn’t hold: ${change}${season ? ', season removed' : ''}. Is it wanted?`,
  level: (change: string, season: boolean) =>
    `The level doesn’t hold: ${change}${season ? ', season removed' : ''}. Is it wanted?`,
  wanted: (change: string, until: string | null) =>
    `The level moves as wanted${until ? `, until ${until}` : ''}: ${change}.`,

  partialLeftOut: (period: string, value: string) => `${capital(period)} is not over (${value} so far): left out.`,

  why: (period: string, same: string, computedOn: number, grain: Grain) =>
    `${same ? `${capital(period)}: ${same}. ` : ''}Computed on ${computedOn} ${grains[grain][computedOn === 1 ? 0 : 1]}.`,
  sameYear: (value: string, year: string) => `${value} in ${year}`,
  lockedBaseline: (from: string, to: string) => `Range fixed on ${from} to ${to}.`,
  baselineGoesOn: (from: string) => `Range restarted on ${from}.`,
  because: {
    stable: 'The range is fixed: this KPI stays around its level.',
    sloped: 'The range follows the slope of the past; whether the level holds is another question.',
    drifts: 'The range follows the KPI, whose level moves from period to period.',
  },
  asked: {
    honest: 'A fixed range, as asked.',
    adaptive: 'A range that follows the KPI, as asked.',
    xmr: 'Natural limits (XmR), as asked: season and memory are not taken into account.',
  },
  seasonTooShort: (have: number, need: number, grain: Grain) =>
    `Seasonality not taken into account: ${have} ${grains[grain][have === 1 ? 0 : 1]} of the ${need} needed to learn it.`,
  seasonDeclared: 'Seasonality declared, not learnt.',

  wouldChange: {
    valueOutside: (range: string) => `A value outside ${range} would be a signal.`,
    valueBeyond: (side: Side, bound: string) => `A value ${sides[side]} ${bound} would be a signal.`,
    firstRange: (n: number) =>
      `${capital(inWords(n))} more ${n === 1 ? 'measurement opens' : 'measurements open'} a first range, provisional.`,
    morePoints: (n: number) =>
      `${capital(inWords(n))} more ${n === 1 ? 'measurement settles' : 'measurements settle'} the range.`,
    seasonLearnt: (n: number, grain: Grain) => `In ${count(n, grain)}, seasonality can be learnt.`,
    reBase: 'If the change is real, understood and lasting, someone can restart the range.',
    valueArrives: 'A measurement.',
  },
  suggestion: (since: string, before: string, after: string) =>
    `The level seems to have changed ${since}, from about ${before} to about ${after}. Is it real, understood, lasting?`,

  rules: {
    surprise: 'outside the range',
    drift: 'a small shift that lasts',
    'rule-1': 'beyond the limits',
    'run-of-8': 'eight in a row on one side',
    'three-of-four': 'three of four near a limit',
    'run-of-7': 'seven in a row on one side',
    'trend-of-7': 'seven rising or falling',
    'two-of-three': 'two of three near a limit',
  } satisfies Record<Rule, string>,
  variation: {
    common: 'ordinary variation',
    improvement: 'signal, improvement',
    concern: 'signal, concern',
    'no-direction': 'signal, no direction',
    'no-reading': 'no measurement',
    none: 'too early to say',
  },
  assurance: {
    'will-pass': 'the whole range meets the expected level',
    'will-fail': 'the whole range misses the expected level',
    'hit-and-miss': 'the expected level is inside the range: sometimes met, sometimes not',
    none: 'no expected level',
  },
  direction: {
    up: 'higher is better',
    down: 'lower is better',
    within: 'within bounds',
    none: 'no direction',
  } satisfies Record<Direction, string>,
  refusals: {
    'series.too-few-points': (p: Readonly<Record<string, unknown>>) =>
      `Not enough measurements: ${p.have} of the ${p.need} needed.`,
    'series.no-variation': () => 'The values never vary: there is nothing to judge.',
    'series.not-finite': () => 'A value is not a usable number.',
  },
};
