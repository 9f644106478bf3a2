type Params = Readonly<Record<string, unknown>>;
type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

const many: Record<Grain, string> = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' };
const statuses = { draft: 'draft', proposed: 'proposed', agreed: 'agreed', superseded: 'superseded' };

export const steering = {
  title: 'Steering',
  needsALook: 'Needs a look',
  move: 'Move',
  hold: 'Hold',
  subjects: (count: number) => (count === 0 ? '' : count === 1 ? 'one subject' : `${count} subjects`),
  more: (count: number) => (count === 1 ? 'one more waits its turn' : `${count} more wait their turn`),
  snoozed: (count: number) => (count === 1 ? 'one put off, with a reason' : `${count} put off, with a reason`),
  quiet: (read: number, unread: number) =>
    read + unread === 0
      ? 'No KPI is piloted here yet: there is nothing to look at, which says nothing.'
      : unread === 0
        ? `Nothing needs a look. ${read} ${read === 1 ? 'KPI was' : 'KPIs were'} read.`
        : `${read === 0 ? 'No KPI has been read' : read === 1 ? 'The one KPI read needs no look' : `Nothing needs a look among the ${read} KPIs read`}. ${unread} ${unread === 1 ? 'has' : 'have'} no reading: we can’t tell.`,
  kinds: {
    'guardrail-crossed': 'Guardrail crossed',
    'guardrail-to-watch': 'Guardrail to watch',
    signal: 'Unexplained signal',
    'level-does-not-hold': 'The level doesn’t hold',
    'test-to-settle': 'To settle',
    'test-to-answer': 'Alignment test',
    'stance-asked': 'Your say',
    'definition-to-decide': 'To decide',
    'help-asked': 'Help asked',
    'measure-overdue': 'Measurement overdue',
    'review-due': 'To look at again',
    'chance-falling': 'At this pace',
    question: 'A question',
  },
  looks: {
    'guardrail-crossed': (
      name: string,
      value: string,
      limit: string,
      below: boolean,
      decided: { what: string; on: string } | null,
    ) =>
      `${name} is at ${value}, ${below ? 'under' : 'beyond'} the ${limit} agreed. ${
        decided ? `Decided on ${decided.on}: “${decided.what}”. What came of it?` : 'What do we decide?'
      }`,
    'guardrail-to-watch': (objective: string, name: string) =>
      `“${objective}” moves, and ${name}, its guardrail, gives a signal. Look at both together?`,
    signal: (name: string, away: string) => `${name}: ${away}. What happened?`,
    'level-does-not-hold': (name: string, change: string, season: boolean) =>
      `${name}: ${change}${season ? ', season removed' : ''}. Is it wanted?`,
    'test-to-settle': (term: string) => `“${term}” is revealed and not settled. One definition, or two words?`,
    'test-to-answer': (term: string, have: number, of: number) =>
      `What is “${term}”? ${have} of ${of} have answered; yours is missing.`,
    'stance-asked': (name: string) => `A definition of ${name} waits for your say.`,
    'definition-to-decide': (name: string) => `A concern is open on ${name}. What do you decide, in writing?`,
    'help-asked': (team: string, what: string) => `${team} asks for help: ${what}`,
    'measure-overdue': (name: string, since: string | null, typed: boolean) =>
      since === null
        ? `${name}: no measurement yet. Who can provide the first?`
        : `${name}: nothing ${since}. ${typed ? 'Who enters it now?' : 'Did the source change?'}`,
    'review-due': (name: string, date: string) =>
      `${name} was to be looked at again on ${date}. Is its definition still the right one?`,
    'one-more-due': (name: string, date: string) =>
      `${name} had a place beyond the budget until ${date}. Does it keep it?`,
    'chance-falling': (name: string, from: string, to: string) =>
      `${name}: from ${from} to ${to} at this pace. What have we learnt?`,
  },
  acts: {
    see: 'Go and see',
    decide: 'Decide',
    'say-what-followed': 'Say what came of it',
    'open-side-by-side': 'Open side by side',
    'note-what-happened': 'Note what happened',
    'say-if-wanted': 'Say whether it is wanted',
    settle: 'Settle',
    answer: 'Answer, two minutes',
    'give-stance': 'Have a say',
    reply: 'Reply',
    'enter-value': 'Enter the value',
    'open-source': 'See the source',
    'look-again': 'Look at it again',
    'open-check-in': 'Go to the check-in',
    'open-question': 'See the question',
  },
  away: {
    outside: (side: 'above' | 'below', periods: number, grain: Grain) =>
      `${side} its range${periods > 1 ? `, ${periods} ${many[grain]} running` : ''}`,
    drift: (side: 'above' | 'below', periods: number, grain: Grain) =>
      `${side} what was expected ${periods > 1 ? `for ${periods} ${many[grain]}` : `this ${grain}`}`,
  },
  page: {
    rest: 'the rest holds',
    on: (date: string) => `as known on ${date}`,
    teams: 'Whose page',
    wholeOrganisation: 'The whole organisation',
    travel: 'Another week',
    before: 'A week earlier',
    after: 'A week later',
    date: 'Day',
    now: 'Back to today',
    past: (date: string) =>
      `This page speaks of ${date}: measurements, definitions and subjects put off, as they were known then.`,
    recordedSince: 'recorded afterwards',
    holdNote: 'KPIs, in the range of the season',
    moveNote: 'OKRs, what is essential this cycle',
    held: (shown: number, read: number) => `${read} of ${shown} measured`,
    elsewhere: (count: number) =>
      count === 1 ? 'One more KPI stands on a service’s page.' : `${count} more KPIs stand on the services’ pages.`,
    proposed: (count: number) => (count === 1 ? 'Proposed, not piloted yet:' : `${count} proposed, not piloted yet:`),
    proposedOthers: (count: number) => (count === 1 ? 'and one more.' : `and ${count} more.`),
    noneHolds: 'No KPI is piloted on this page yet: a proposed KPI waits for someone to pilot with it.',
    catalogue: 'See them all',
    noKpi: 'No KPI on this page yet. A team follows the few it counts on; an organisation or a service owns them.',
    noReading: 'No measurement yet: we can’t tell.',
    version: (number: number, status: 'draft' | 'proposed' | 'agreed' | 'superseded') =>
      `v${number} · ${statuses[status]}`,
    range: (lower: string, upper: string) => `${lower} – ${upper}`,
    lastValue: (value: string, period: string) => `${value} in ${period}`,
    level: { atLeast: (level: string) => `≥ ${level}`, atMost: (level: string) => `≤ ${level}` },
    noObjective:
      'Nothing moves here yet. An objective says in a sentence what must change now; key results say by how much.',
    firstObjective: 'Write an objective',
    cycleNote: (name: string, objectives: number) =>
      `${name}, ${objectives} ${objectives === 1 ? 'objective' : 'objectives'}`,
    checkIn: 'Check in',
    checkIns: (kept: number, due: number) => `check-ins kept: ${kept} of ${due}`,
    begins: (day: string) => `begins on ${day}`,
    ahead: (day: string) => `It begins on ${day}. This is what will move; no check-in is asked until then.`,
    ends: (date: string) => `closing on ${date}`,
    guards: { holds: '', 'no-reading': 'no reading', 'to-watch': 'to watch', crossed: 'crossed' },
    guardrail: (name: string, state: string) => (state === '' ? name : `${name}, ${state}`),
    guardsObjective: (rank: number | null) => (rank === null ? 'guards an objective' : `guards objective ${rank}`),
    aimedBy: (rank: number | null) => (rank === null ? 'aimed at by an objective' : `aimed at by objective ${rank}`),
    noValue: 'no measurement yet',
    today: 'today',
    confidence: 'confidence',
    felt: 'felt',
    outOf: '/10',
    notAsked: '—',
    dropped: (week: number, why: string) =>
      `dropped ${week === 0 ? 'before the first day' : `in week ${week}`}: “${why}”`,
    ambitions: (count: number): string => (count === 1 ? 'Our ambition' : 'Our ambitions'),
    until: (date: string) => `until ${date}`,
    servedBy: (ranks: readonly number[]) =>
      ranks.length === 0 ? 'no objective this cycle' : `objective${ranks.length === 1 ? '' : 's'} ${ranks.join(', ')}`,
    notDoing: 'What we don’t do',
    notDoingNote: 'So that the rest moves.',
    askedBy: (who: string) => `asked by ${who}`,
    revisit: (date: string) => `to look at again in ${date}`,
    seeOthers: (count: number) => (count === 1 ? 'See the next one' : `See the next ${count}`),
    putOff: 'Put off',
    putOffSaid: 'Put off.',
    broughtBack: 'Back.',
    waits: 'What can wait',
    bringBack: 'Bring it back now',
    untilDay: (date: string) => `until ${date}`,
    key: (rank: number) => `Key ${rank}`,
  },
  links: { improves: (name: string) => `aims at ${name}`, guards: (name: string) => `guardrail: ${name}` },
  snooze: { act: 'Put off', why: 'Why can it wait?', until: 'Until when?' },
  refusals: {
    'look.snooze-needs-reason': () => 'Why can it wait? A few words are enough.',
    'look.snooze-in-the-past': () => 'Until when? A day to come.',
    'look.absent': () => 'This is no longer here to look at.',
    'look.snooze-too-long': (p: Params) => `This can wait until ${p.longest} at most.`,
  },
};
