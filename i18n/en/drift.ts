import type { Card, Drift } from '../../src/drift/card.ts';
import type { Threshold } from '../../src/drift/settings.ts';
import type { Frequency } from '../../src/impact/frequency.ts';

type Params = Card['params'];
const number = (params: Params, name: string): number => Number(params[name] ?? 0);
const counted = (params: Params, name: string, one: string): string =>
  `${number(params, name)} ${one}${number(params, name) === 1 ? '' : 's'}`;
const bounds = { about: 'about', 'less-than': 'less than', 'more-than': 'more than' };
/** "Fleet" is "the Fleet team"; "Fleet team" is called as it is. */
const teamNamed = (name: string): string => `The ${name.replace(/\s+team$/i, '').replace(/^the\s+/i, '')} team`;

/** Where words were said, when it was not in the title. */
const where: Readonly<Record<string, string>> = {
  'why-now': 'in its “why now”',
  concern: 'in a concern',
  comment: 'in a comment',
  'check-in': 'at a check-in',
};

const titles: Record<Drift, string> = {
  'carried-alone': 'An objective carried alone',
  'written-elsewhere': 'Goals written elsewhere',
  'pay-in-sentence': 'Pay in the sentence',
  'target-within-trend': 'Target within the trend',
  'everything-reached': 'Everything reached',
  'a-lot-at-once': 'A lot at once',
  deliverables: 'Deliverables rather than impacts',
  'no-news': 'No news',
  'level-to-hold': 'A level to hold',
  'kpi-unmeasured': 'KPI unmeasured during the cycle',
  'many-indicators': 'Many indicators',
  'two-readers': 'Two readers, two numbers?',
  'number-instead-of-aim': 'The number instead of the aim',
  'voice-missing': 'A voice is missing',
  'target-near-forecast': 'Target close to the forecast',
  'target-moved': 'Target moved',
  'confidence-and-pace': 'Confidence and pace apart',
};

const questions: Record<Drift, (params: Params) => string> = {
  'carried-alone': () => 'This objective rests on one person. Who else contributes? If no one, is it a task?',
  'written-elsewhere': () => 'Does the team see itself in these goals? 45 minutes to reword them together?',
  'pay-in-sentence': () => 'Does this sentence stand without the bonus?',
  'target-within-trend': (params) => {
    const asked = 'What would you aim for if missing were fine?';
    if (params.by === 'trend-reaches') return `The trend alone gets there. ${asked}`;
    if (params.by === 'sure-from-week-1') return `Confidence has been very high since the first week. ${asked}`;
    if (params.by === 'nearly-all-reached')
      return number(params, 'cycles') === 1
        ? `Nearly everything was reached in the last cycle. ${asked}`
        : `Nearly everything was reached ${number(params, 'cycles')} cycles running. ${asked}`;
    // Asked before what it is asked by was kept.
    return asked;
  },
  'everything-reached': () => 'Everything reached: well done, or too near? One for the retrospective.',
  'a-lot-at-once': (params) => {
    const keyResults = number(params, 'keyResults');
    const open =
      counted(params, 'objectives', 'objective') +
      (keyResults === 0 ? '' : ` and ${counted(params, 'keyResults', 'key result')}`);
    return `${open} open. Which could best wait?`;
  },
  deliverables: () => 'What will this change, for whom, by how much?',
  'no-news': (params) =>
    `Nothing new for ${number(params, 'weeks') === 1 ? 'a week' : `${number(params, 'weeks')} weeks`}. Still worth doing?`,
  'level-to-hold': () => 'This is a level to hold: a KPI or a guardrail would watch it better. Move it?',
  'kpi-unmeasured': (params) =>
    number(params, 'outside') === 1
      ? `OKRs are moving; “${params.kpi}” is outside its stable range and nothing is said of it. What happened?`
      : number(params, 'never') === 1
        ? `OKRs are moving; “${params.kpi}” has no measurement yet. Who can provide the first one?`
        : `OKRs are moving; “${params.kpi}” has had no measurement for ${number(params, 'weeks') === 1 ? 'a week' : `${number(params, 'weeks')} weeks`}. Who can restore it?`,
  'many-indicators': (params) =>
    params.kpi === undefined
      ? `${counted(params, 'live', 'KPI')} for a budget of ${number(params, 'limit')}. Which one could be followed off the dashboard?`
      : `Nobody has used “${params.kpi}” in ${number(params, 'months') === 1 ? 'a month' : `${number(params, 'months')} months`}. Off the dashboard?`,
  'two-readers': (params) =>
    params.missing
      ? `Would two people get the same number? Missing: ${params.missing}.`
      : `Would two people get the same number for “${params.kpi}”?`,
  'number-instead-of-aim': (params) =>
    number(params, 'guardrails') > 0
      ? 'The number moves, a guardrail gives a signal. Look at both together?'
      : 'The number moves in an unusual way. Does what it stands for move too?',
  'voice-missing': (params) =>
    params.team
      ? `${teamNamed(String(params.team))} is concerned and hasn’t had a say. Invite it?`
      : 'Only its authors have spoken of this objective. Who else should have a say?',
  'target-near-forecast': () => 'It is where things were going anyway. Keep it as a forecast, and aim elsewhere?',
  'target-moved': (params) => {
    const what = params.what === 'baseline' ? 'Starting point' : params.what === 'definition' ? 'Definition' : 'Target';
    return params.from === undefined
      ? `${what} changed. Why? The old one stays visible.`
      : `${what} moved from ${params.from} to ${params.to}. Why? The old one stays visible.`;
  },
  'confidence-and-pace': (params) =>
    number(params, 'hopeful') === 1
      ? 'The current pace is not enough. What do you expect that isn’t in the numbers yet?'
      : 'The current pace would be enough. What do you see that the numbers do not?',
};

export const drift = {
  titles,
  questions,
  dismiss: 'Leave it, with a word',
  resolved: 'No longer seen',
  /** What was seen, beside the thing it was seen on. */
  seen: {
    wording: () => 'as it is worded',
    'one-contributor': () => 'one contributor',
    'same-words': () => 'nearly the words of another level',
    'words-elsewhere': () => 'written at another level, in nearly the same words',
    'no-agreement': () => 'nobody in the team has said that they agree',
    words: (p: Params) => [`“${p.words}”`, where[String(p.where)]].filter(Boolean).join(' '),
    'trend-reaches': () => 'where it was going reaches the target',
    'sure-from-week-1': () => 'very sure from the first week',
    'nearly-all-reached': () => 'nearly everything reached',
    'all-at-1': (p: Params) => (number(p, 'count') === 1 ? '1 key result, at 1' : `${p.count} key results, all at 1`),
    'key-results': (p: Params) => counted(p, 'count', 'key result'),
    objectives: (p: Params) => counted(p, 'count', 'objective'),
    'key-results-in-all': (p: Params) => `${counted(p, 'count', 'key result')} in all`,
    'output-or-activity': () => 'says what is made or done',
    'no-check-in': (p: Params) => `nothing said of it since ${p.since}`,
    'same-again': (p: Params) => `the same value and confidence ${p.times} times, while the measure moved`,
    'inside-range': (p: Params) => `target inside what its KPI does already, ${p.lower} to ${p.upper}`,
    'same-as-last-cycle': () => 'the same as in the last cycle, numbers aside',
    'no-value': (p: Params) => `last measured on ${p.since}`,
    'never-measured': (p: Params) => `no measure yet, expected since ${p.since}`,
    'outside-without-note': (p: Params) => `${counted(p, 'periods', 'period')} outside its range without a note`,
    'over-budget': (p: Params) => `${counted(p, 'live', 'KPI')} for a budget of ${p.limit}`,
    unopened: (p: Params) => `opened on no day for ${p.days} days`,
    unanswered: (p: Params) => `not said yet: ${p.missing}`,
    'changed-without-note': () => 'changed without a word on why',
    'nearly-same-name': () => 'nearly the same name, another calculation',
    'to-watch': () => 'guardrail to watch',
    crossed: () => 'guardrail crossed',
    'stops-at-target': () => 'several values just past the target',
    'jump-in-last-week': () => 'an unusual step in the last week',
    'definition-changed': () => 'definition changed during the cycle',
    'not-accepted': () => 'asked to contribute, no answer yet',
    'only-authors': () => 'no word from anyone but its authors',
    'moved-to-forecast': (p: Params) =>
      `target moved to ${p.target}; it was going to between ${p.lower} and ${p.upper}`,
    'inside-forecast': (p: Params) => `it was going to between ${p.lower} and ${p.upper}`,
    target: (p: Params) => `target moved on ${p.on}`,
    baseline: (p: Params) => `starting point moved on ${p.on}`,
    definition: (p: Params) => `definition changed on ${p.on}`,
    confident: (p: Params) => `confidence ${p.confidence} of 10, ${p.chance} at this pace`,
    doubtful: (p: Params) => `confidence ${p.confidence} of 10, ${p.chance} at this pace`,
  } as Readonly<Record<string, (params: Params) => string>>,
  chance: ({ bound, times, of }: Frequency) => `${bounds[bound]} ${times} in ${of}`,
  missing: {
    formula: 'how it is counted',
    population: 'of whom or what',
    inclusions: 'what is in',
    exclusions: 'what is out',
    source: 'its source',
    howObtained: 'how it is obtained',
    cadence: 'how often',
  } as Readonly<Record<string, string>>,
  open: {
    objective: 'Open the objective',
    kpi: 'Open the KPI',
    kpis: 'See the KPIs',
    cycle: 'Open the cycle',
  },
  page: {
    title: 'Questions',
    note: 'One per team per week, shown to the team first.',
    rooms: {
      label: 'Reviews',
      kpis: 'KPIs',
      questions: 'Questions',
      blindSpots: 'Blind spots',
      retrospective: 'Retrospective',
    },
    none: 'No question this week.',
    noneYet: 'Not looked at yet: the first look comes within a minute.',
    noTeam: 'You are in no team. A team’s question is its own for a fortnight; those you may read come here after it.',
    seenOn: 'What is seen',
    othersFrom: (date: string) => `For the team only until ${date}.`,
    teamOnly: 'For the team only.',
    everyone: 'Everyone who can see the team can read it too.',
    others: 'for everyone who can see the team',
    asked: (date: string) => `asked on ${date}`,
    why: 'Why leave it?',
    whyHelp: 'Kept with the question, which is asked again only if what is seen goes, then comes back.',
    leave: 'Leave it',
    left: 'Left, with your word.',
    dismissed: (date: string, reason: string) => `Left on ${date}: ${reason}`,
    ended: {
      gone: (date: string) => `No longer seen since ${date}.`,
      'not-now': (date: string, why: string | undefined) =>
        `No longer asked since ${date}${why === undefined ? '' : `: ${why}`}. What was seen still is.`,
      over: (date: string) => `No longer asked since ${date}: what it was about is over, or no longer followed.`,
    },
    /** Why it is not the time to ask. */
    notNow: {
      deliverables: 'it belongs to the start of a cycle',
      'kpi-unmeasured': 'no OKR is moving for now',
    } as Readonly<Partial<Record<Drift, string>>>,
    takeBack: 'Take it up again',
    takenBack: 'Taken up again.',
    earlier: 'Asked before, still seen',
    settled: 'Settled with a word, or by themselves',
    named: (title: string) => `“${title}”`,
    whose: 'Questions of',
    waits: 'Not asked yet',
    look: 'Look again now',
    looked: (when: string) => `Looked at on ${when}.`,
    lookedNow: 'Looked again.',
    cycles: (names: string, need: number, have: number) =>
      `${names}: after ${need === 1 ? 'a closed cycle' : `${need} closed cycles`} in which the team had an objective${need > 1 ? ` (${have} so far)` : ''}.`,
    weeks: (names: string, week: number) => `${names}: from week ${week} of the cycle.`,
  },
  thresholds: {
    title: 'Questions',
    note: 'When a question is asked. Defaults are a judgement; yours may differ.',
    names: {
      teamFirstDays: 'Days a question is the team’s alone',
      agreeByWeek: 'Weeks a team has to speak and to agree',
      shareWithoutAgreement: 'Objectives without one “agree”, in\u00a0%',
      copiedLikeness: 'Likeness to another level, in\u00a0%',
      reachedShare: 'Key results reached in a cycle, in\u00a0%',
      reachedCycles: 'Cycles running in which they were',
      sureConfidence: 'Confidence from the first week on, at least, of\u00a010',
      allReachedAtLeast: 'Key results closed, at least',
      objectives: 'Objectives a team carries at once',
      keyResultsEach: 'Key results an objective carries',
      keyResultsInAll: 'Key results a team carries in all',
      deliverableShare: 'Key results that say what is made, in\u00a0%',
      deliverableUntilWeek: 'Last week of the cycle in which it is asked',
      quietPeriods: 'Measuring periods without a check-in',
      quietDays: 'Days without a check-in, at least',
      sameAgain: 'Times running the same was said',
      kpiPeriods: 'Periods without a value, or outside its range',
      unopenedDays: 'Days a KPI stays unopened',
      uncitedCycles: 'Cycles in which no decision cites it',
      nameLikeness: 'Likeness of two wordings, in\u00a0%',
      nearTargetShare: 'Past the target by, at most, in\u00a0%',
      nearTargetValues: 'Values like that, at least',
      jumpMads: 'A last step, in times the usual spread',
      nearForecastShare: 'Distance to the forecast, in\u00a0%',
      settledWeek: 'Weeks in which targets still settle',
      closedCycles: 'Closed cycles before it is asked',
      highConfidence: 'High confidence, of\u00a010',
      lowConfidence: 'Low confidence, of\u00a010',
      lowChance: 'Low chance at this pace, in\u00a0%',
      highChance: 'High chance at this pace, in\u00a0%',
    } satisfies Record<Threshold, string>,
    everyQuestion: 'Every question',
    several: 'Several questions',
    /** Titles of the questions that one threshold governs. */
    governs: (titles: string) => `For ${titles}.`,
    byDefault: (value: string) => `Default: ${value}`,
    save: 'Save the thresholds',
    saved: 'Saved. Questions are looked for again.',
    notNumber: (least: string, most: string) => `A number from ${least} to ${most}?`,
  },
  refusals: {
    'question.not-found': () => 'This question is not here, or not for you to read.',
    'question.dismissed-without-reason': () => 'Why leave it? A few words are enough; they stay with the question.',
    'question.over': () => 'What was seen is no longer there: the question and your word stay as they are.',
  },
};
