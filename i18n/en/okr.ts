import { dayNamed } from '../format.ts';
import { shareInDoubt } from './share-in-doubt.ts';

type Params = Readonly<Record<string, unknown>>;
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const okr = {
  states: { planning: 'planning', running: 'running', closing: 'closing', closed: 'closed' },
  week: (week: number, of: number) => `week ${week} of ${of}`,
  begins: (day: string) => `begins on ${day}`,
  commitment: { committed: 'committed', aspirational: 'aspirational' },
  fromTo: (baseline: string, target: string) => `from ${baseline} to ${target}`,
  confidence: {
    label: 'Confidence',
    felt: 'felt by the team',
    lowest: 'we won’t get there',
    highest: 'it is done',
    lastWeek: (value: number) => `last week, ${value}`,
  },
  score: {
    label: 'score',
    readsAs: { reached: 'target reached', good: 'good, for an aspirational one', short: 'short of the target' },
    none: 'No score: it was dropped.',
  },
  limits: {
    ambitions: (have: number, limit: number) =>
      `That makes ${have} ambitions; ${limit} can be held in mind. Which one waits, or why one more?`,
    objectives: (have: number, limit: number) =>
      `That makes ${have} objectives for the team, ${limit} being the limit it gave itself. Which one goes to what we don’t do, or why one more?`,
    'key-results': (have: number, limit: number) =>
      `That makes ${have} key results for this objective, ${limit} being the limit. Which one waits, or why one more?`,
  },
  target: {
    'not-enough-past': 'Not enough past for a forecast. Compared with the start, without concluding.',
    trendGetsThere: (expected: string, asksMore: boolean) =>
      asksMore
        ? `Things were going to ${expected} anyway. What would you aim for if missing were fine?`
        : `Things were going to ${expected} anyway. What would you aim for that the season does not give?`,
    insideForecast: (lower: string, upper: string) =>
      `It is where things were going anyway, between ${lower} and ${upper}. Keep it as a forecast, and aim elsewhere?`,
    tooSmallToSee: (smallest: string) =>
      `Nothing under ${smallest} can be seen in this cycle. A measure closer to the action?`,
    guardrailOffered:
      'Starting point and target are the same: this is a level to hold, and a guardrail or a KPI would watch it better.',
    noAmbition: 'Which ambition does it serve? “None” is an answer.',
  },
  guardrail: {
    states: { 'no-reading': 'no reading', holds: 'holds', 'to-watch': 'to watch', crossed: 'crossed' },
    accept: {
      atMost: (limit: string) => `We accept up to ${limit}`,
      atLeast: (limit: string) => `We accept down to ${limit}`,
      within: (low: string, high: string) => `We accept from ${low} to ${high}`,
    },
    past: { atMost: 'beyond it', atLeast: 'below it', within: 'outside it' },
    beyond: {
      'slow-down': (past: string) => `${past}, we slow down`,
      stop: (past: string) => `${past}, we stop`,
      talk: (past: string, hours: number) => `${past}, we talk within ${hours} h`,
    },
    agreed: (accept: string, then: string) => `${accept}; ${then}.`,
    decide: 'It is crossed. What was agreed at the start: what do we decide?',
  },
  checkIn: {
    asksLearnt: 'What have we learnt?',
    oneSentence: 'One sentence is enough. What will you do differently this week?',
    skippedNothingNew: (next: string | null) =>
      next === null ? 'Nothing new to measure.' : `Nothing new to measure until ${next}.`,
    skip: 'Skip, with a word',
    blocks: 'What blocks us, and who can help?',
    priorities: 'Three priorities',
    round: {
      spread: (lowest: number, highest: number) =>
        lowest === highest ? `Everyone says ${lowest}.` : `From ${lowest} to ${highest}.`,
      wide: 'Far apart. What does each of you see?',
      tooFew: 'One answer so far: shown from two on.',
    },
  },
  hearing: {
    unheard: (teams: string) => `${teams}: concerned, and not heard yet. Invite them?`,
    people: (count: number) =>
      `${count} ${plural(count, 'person', 'people')} asked by name ${plural(count, 'has', 'have')} not spoken yet.`,
  },
  closing: {
    target: {
      reached: 'Target reached: yes.',
      'not-reached': 'Target reached: no.',
      'no-value': 'Target reached: no measurement to tell.',
      dropped: 'Dropped during the cycle.',
    },
    beyond: {
      /** `amount`: on average or per period, with its interval. */
      moved: (amount: string) => `Difference from the forecast: ${amount}.`,
      unwanted: (amount: string) => `Difference from the forecast, the other way: ${amount}.`,
      undetermined: (amount: string) =>
        `Difference from the forecast: undetermined, ${amount}. Undetermined does not mean without effect.`,
      'too-little-past':
        'Difference from the forecast: not enough past to tell; compared with the start, without concluding.',
      'last-value-awaited': (day: string) =>
        `Difference from the forecast: told with the last value of the cycle, by ${day}.`,
      'closed-before-last-value': 'Difference from the forecast: the cycle was closed before its last value.',
      'nothing-measured': 'Difference from the forecast: nothing measured in the cycle.',
      'behind-wall': 'Difference from the forecast: kept to the team whose KPI measures it.',
    },
    whatElse: 'What else may have played a part?',
    learnt: 'What did we learn?',
    fates: { stop: 'Stop', continue: 'Continue', 'become-kpi': 'Become a KPI' },
    gaps: { score: 'a score', 'why-short': 'why it fell short', learnt: 'what was learnt', fate: 'what becomes of it' },
  },
  graduation: {
    onTrial: (cycles: number) => `On trial for ${cycles} ${plural(cycles, 'cycle', 'cycles')}`,
    answered: 'The trial is over, and someone said what becomes of it.',
    asksKeep: 'Its trial is over. Keep it among the KPIs, follow it off the dashboard, or retire it?',
    expectedLevelEmpty: 'A target is not a level to hold. Which level would you expect?',
  },
  calibration: {
    felt: 'Confidence, felt at mid-cycle',
    computed: 'Chance, computed at mid-cycle',
    pace: (from: number, to: number, reached: number, count: number) =>
      `Chance of ${from} to ${to} in ten: ${reached} of ${count} reached.`,
    band: (from: number, to: number, reached: number, count: number) =>
      `Felt at ${from} to ${to}: ${reached} of ${count} reached.`,
    tooFew: (have: number, need: number) =>
      `${have} ${plural(have, 'outcome', 'outcomes')} so far; at least ${need} are needed to say something.`,
    teamTooSmall: 'A team under three has none: it would be somebody’s.',
    ownOnly: 'For the team’s eyes only.',
  },
  notDoing: {
    title: 'What we don’t do',
    why: 'Why',
    askedBy: (who: string) => `asked by ${who}`,
    revisitOn: (date: string) => `look again in ${date}`,
    revisitAtPlanning: 'look again at the next planning',
    takenUp: 'Taken up',
    withdrawn: 'Withdrawn',
  },
  refusals: {
    'key-result.not-found': () => 'There is no such key result here.',
    'key-result.percent-or-fraction': (p: Params) => shareInDoubt(`“${String(p.statement)}”`, p.value),
    'check-in.value-is-measured': () => 'This value is measured: a KPI or our data gives it, nobody types it.',
    'cycle.not-from-here': () => 'The cycle has moved on. Reload the page to see where it is.',
    'cycle.not-everyone-heard': () =>
      'Some are concerned and have not been heard. Invite them, or start anyway and say why.',
    'cycle.closing-unfinished': (p: Params) =>
      `The closing still asks ${p.questions} ${plural(Number(p.questions), 'question', 'questions')}.`,
    'cycle.removed': () => 'This cycle was removed while it was being planned. The log remembers it.',
    'cycle.holds-proposals': () =>
      'Objectives are still proposed in it: withdraw them first, from its draft room. A date or a name is corrected without removing anything.',
    'objective.not-yet-chosen': () => 'This objective is not chosen yet.',
    'cycle.ends-before-it-starts': () => 'A cycle ends after it starts.',
    'cycle.unreadable-date': () => 'Which day? 2026-11-23, for instance.',
    'cycle.longer-than-a-year': () => 'A cycle lasts a year at most.',
    'cycle.no-retrospective-yet': (p: Params) =>
      `This cycle is not over: its retrospective is written from its closing on, after ${dayNamed('en', p.end)}.`,
    'okr.cycle-closed': (p: Params) =>
      `This cycle closed on ${dayNamed('en', p.closedOn)}. What it says stays as it is.`,
    'okr.cycle-closing': () => 'This cycle is being closed: check-ins are over, and its last values are read.',
    'okr.planning-over': () => 'The planning of this cycle is over.',
    'objective.refused': () => 'This one went to what we don’t do: it is looked at again there.',
    'key-result.no-room-back': (p: Params) =>
      `Its place was taken meanwhile: this objective has its ${p.limit} key results. Withdraw another first?`,
    'okr.cycle-not-started': (p: Params) => `This cycle begins on ${dayNamed('en', p.start)}.`,
    'key-result.baseline-is-target': () =>
      'Starting point and target are the same: this is a level to hold. Make it a guardrail, or a KPI?',
    'key-result.not-a-number': () => 'Which number?',
    'key-result.measure-runs': () => 'The cycle is running: what measures a key result stays the same until it closes.',
    'key-result.change-needs-reason': () => 'Why does the target move? The old one stays visible.',
    'key-result.drop-needs-reason': () => 'Why drop it? A sentence is enough.',
    'key-result.dropped': () => 'This key result was dropped.',
    'key-result.dropped-has-no-score': () => 'What was dropped has no score.',
    'key-result.score-needs-reason': () => 'Why another score than the one proposed?',
    'key-result.score-out-of-range': () => 'A score goes from 0 to 1.',
    'check-in.before-the-cycle': (p: Params) =>
      `The cycle begins on ${dayNamed('en', p.start)}: its first check-in opens that day.`,
    'check-in.key-result-twice': () => 'The same key result is there twice.',
    'guardrail.no-limit': () => 'How far is accepted?',
    'guardrail.not-found': () => 'This guardrail is not there, or not this objective’s.',
    'guardrail.limits-crossed': () => 'The lower limit is above the upper one.',
    'graduation.already-a-kpi': () => 'A KPI measures it already.',
    'graduation.no-definition': () => 'It has no definition of its own yet: what would the KPI count?',
    'ranking.not-dots': () => 'How many dots?',
    'ranking.too-many-dots': (p: Params) => `${p.left} ${plural(Number(p.left), 'dot', 'dots')} left.`,
    'not-doing.no-longer-standing': () => 'This is no longer on the list.',
    'not-doing.withdrawn-needs-reason': () => 'Why withdraw it?',
    'not-doing.revisit-in-the-past': () => 'When to look again? A day to come.',
  },
};
