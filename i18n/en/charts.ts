const count = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;

const inWords = (n: number): string =>
  ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'][n] ??
  String(n);

export const charts = {
  grain: { day: 'by day', week: 'by week', month: 'by month', quarter: 'by quarter', year: 'by year' },
  weekShort: (week: number) => `wk\u00a0${week}`,
  weekLong: (week: number, start: string) => `week ${week}, from ${start}`,
  cycleWeek: (week: number) => `wk\u00a0${week}`,
  quarterShort: (quarter: number) => `Q${quarter}`,
  quarterLong: (quarter: number, year: string) => `Q${quarter} ${year}`,
  points: (text: string, size: number) => `${text}\u00a0${size === 1 ? 'point' : 'points'}`,
  range: (low: string, high: string) => `${low} – ${high}`,
  interval: (low: string, high: string) => `[${low} to ${high}]`,

  stableRange: 'stable range',
  seasonIncluded: ', season included',
  provisionalRange: 'provisional range',
  provisionalCount: (have: number, need: number) => `, ${have} measurements of ${need}`,
  lastKnown: (value: string, period: string) => `${value}, ${period}`,
  forecast: 'forecast',
  level80: '80%',
  level95: '95%',
  holidays: 'public holidays',
  asPublished: 'as published',
  definition: (version: string) => `definition ${version}`,
  baseline: (from: string, to: string) => `range learnt from ${from} to ${to}`,
  atLeast: (value: string) => `expected: at least ${value}`,
  atMost: (value: string) => `expected: at most ${value}`,
  startedAt: (value: string) => `starting point ${value}`,
  running: 'still running',
  today: 'today',
  asItWasGoing: 'as it was going',
  asItWasGoingShort: 'as it went',
  target: 'target',
  firstMovement: (week: number) => `first movement expected, wk\u00a0${week}`,
  formerTarget: (value: string) => `${value}, former target`,

  above: 'above the range',
  below: 'below the range',
  rules: {
    'outside-range': 'outside the range',
    'small-shift': 'a small, lasting shift',
    'run-one-side': 'a run on one side',
    'near-limit': 'several near the edge',
    trend: 'moving steadily',
  },
  kinds: {
    common: 'ordinary variation',
    improvement: 'signal, improvement',
    concern: 'signal, concern',
    'no-direction': 'signal, no direction',
    'no-reading': 'no reading',
  },
  direction: { up: 'upwards', down: 'downwards' },

  fewLead: (n: number) =>
    n === 1
      ? 'One measurement: it starts here.'
      : `${inWords(n)} measurements. Compared with the start, without concluding.`,
  fewMore: (left: number) =>
    `A provisional range comes with the fourth: ${inWords(left).toLowerCase()} to go. Until then, not enough past to tell a signal from ordinary variation.`,
  fewNone: 'No measurement yet. The first one starts the series.',

  chartLabel: (p: { name: string; grain: string; from: string; to: string }) =>
    `${p.name} ${p.grain}, ${p.from} to ${p.to}.`,
  signalsLabel: (n: number) => (n === 0 ? 'No signal.' : `${count(n, 'signal', 'signals')}.`),
  explore: 'Points, one by one: arrow keys; Enter opens where the number comes from; T shows the table',
  point: (p: { period: string; value: string }) => `${p.period}: ${p.value}`,
  pointMissing: (period: string) => `${period}: no reading.`,
  pointWithin: (low: string, high: string) => `, within the range, ${low} to ${high}`,
  pointOutside: (side: string, low: string, high: string) => `, ${side}, ${low} to ${high}`,
  pointRule: (rule: string) => `, ${rule}`,
  pointRunning: ', period still running',
  pointProvisional: ', provisional range',
  pointForecast: (p: { period: string; value: string; low: string; high: string }) =>
    `${p.period}: forecast ${p.value}, from ${p.low} to ${p.high} (95%).`,

  trajectoryLabel: (p: { name: string; baseline: string; target: string }) =>
    `${p.name}: from ${p.baseline} to ${p.target}.`,
  trajectoryNow: (p: { week: number; value: string }) => `Week ${p.week}: ${p.value}.`,
  pastTarget: (by: string) => `Beyond its target: ${by}.`,
  trajectoryGoing: (value: string) => `As it was going: ${value}.`,
  trajectoryFew: 'Not enough past for a forecast: compared with the start, without concluding.',
  trajectoryPoint: (p: { week: number; value: string }) => `Week ${p.week}: ${p.value}`,
  trajectoryPointMissing: (week: number) => `Week ${week}: no reading.`,
  trajectoryPointGoing: (value: string, low: string, high: string) => `, as it was going ${value} (${low} to ${high})`,

  difference: 'Difference from the forecast',
  differenceSentence: (value: string, interval: string) => `Difference from the forecast: ${value} ${interval}`,
  undeterminedSentence: (value: string, interval: string) => `Undetermined: ${value} ${interval}`,
  provisionalSentence: (value: string, interval: string) => `Provisional, no verdict yet: ${value} ${interval}`,
  undeterminedKindly: 'Undetermined does not mean without effect.',
  notVisible: (value: string) => `nothing visible under ${value}`,
  zeroDifference: 'as it was going',

  rivalsLabel: (p: { definitions: number; people: number; low: string; high: string }) =>
    `${count(p.definitions, 'definition', 'definitions')} from ${count(p.people, 'person', 'people')}, ${p.low} to ${p.high}.`,
  rivalRow: (p: { words: string; value: string; people: number }) =>
    `${p.words}: ${p.value}, ${count(p.people, 'person', 'people')}.`,
  notComputed: 'listed, not computed',
  rivalSeries: (from: string, to: string) => `Each definition on one scale, ${from} to ${to}.`,
  rivalSeriesRow: (p: { words: string; first: string; last: string }) => `${p.words}: from ${p.first} to ${p.last}.`,

  yearOverYear: (name: string) => `${name}, year over year.`,
  sparkline: (p: { n: number; value: string }) => `Last ${p.n} periods and stable range; last value ${p.value}.`,
  sparklineSilent: (p: { n: number; value: string }) => `Last ${p.n} periods; no reading now, last value ${p.value}.`,
  sparklineEmpty: 'No measurement yet.',
  smallMultiple: (p: { name: string; n: number; from: string; to: string; value: string }) =>
    `${p.name}: ${p.n} periods, ${p.from} to ${p.to}, with the year before and the stable range. Last: ${p.value}.`,
  yearBefore: 'a year earlier',

  freshness: (p: { days: number; fresh: number; missing: number }) =>
    `Last ${p.days} days: ${p.fresh} fresh, ${p.missing} missing.`,
  freshnessBroke: (daysAgo: number) => `Stopped ${count(daysAgo, 'day', 'days')} ago.`,
  confidence: (value: number) => `Confidence felt: ${value} out of 10.`,
  confidenceNone: 'No confidence given yet.',
  chance: (tenths: number) => `Chance at this pace, computed: about ${tenths} in 10.`,
  assurance: {
    pass: 'The range lies on the right side of the expected level: it will be met.',
    fail: 'The range lies on the wrong side of the expected level: it will not be met.',
    'hit-and-miss': 'The expected level lies inside the range: it will be met in some periods and not in others.',
    none: 'No expected level.',
  },
  timeline: (p: { week: number; weeks: number }) => `Cycle: week ${p.week} of ${p.weeks}.`,
  timelineClosed: (weeks: number) => `Cycle of ${weeks} weeks.`,
  timelineAhead: (weeks: number) => `Cycle of ${weeks} weeks, not begun.`,
  timelineKept: (kept: number, due: number) => `Check-ins held: ${kept} of ${due}.`,
  todayWeek: (week: number) => `today, week ${week}`,
  dayWeek: (day: string, week: number) => `${day}, week ${week}`,

  table: 'Table',
  columns: {
    period: 'period',
    value: 'value',
    range: 'range',
    expected: 'expected level of the season',
    kind: 'what it is',
    week: 'week',
    asItWasGoing: 'as it was going',
    interval: 'interval',
    definition: 'definition',
    people: 'people',
    verdict: 'verdict',
    name: 'measure',
    difference: 'difference',
  },
  verdicts: {
    'moved-up': 'moved up',
    'moved-down': 'moved down',
    undetermined: 'undetermined',
    provisional: 'provisional',
  },
};
