type Params = Readonly<Record<string, unknown>>;

export const steering = {
  title: 'Steering',
  needsALook: 'Needs a look',
  move: 'Move',
  hold: 'Hold',
  subjects: (count: number) => (count === 0 ? '' : count === 1 ? 'one subject' : `${count} subjects`),
  more: (count: number) => `and ${count} more`,
  snoozed: (count: number) => (count === 1 ? 'one put off, with a reason' : `${count} put off, with a reason`),
  quiet: (read: number, unread: number) =>
    unread === 0
      ? `Nothing needs a look. ${read} ${read === 1 ? 'KPI was' : 'KPIs were'} read.`
      : `Nothing needs a look among the ${read} ${read === 1 ? 'KPI' : 'KPIs'} read. ${unread} ${unread === 1 ? 'has' : 'have'} no reading: we can’t tell.`,
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
    'measure-overdue': 'Measure overdue',
    'chance-falling': 'At this pace',
    question: 'A question',
  },
  looks: {
    'guardrail-crossed': (name: string, value: string, limit: string) =>
      `${name} is at ${value}, beyond the ${limit} agreed. What do we decide?`,
    'guardrail-to-watch': (objective: string, name: string) =>
      `“${objective}” moves, and ${name} that guards it gives a signal. Look at both together?`,
    signal: (name: string, away: string) => `${name} ${away}. What happened?`,
    'level-does-not-hold': (name: string, perYear: string) =>
      `${name}: ${perYear} in a year, season removed. Is it wanted?`,
    'test-to-settle': (term: string) => `“${term}” is revealed and not settled. One definition, or two words?`,
    'test-to-answer': (term: string, have: number, of: number) =>
      `What is “${term}”? ${have} of ${of} have answered; yours is missing.`,
    'stance-asked': (name: string) => `A definition of ${name} waits for your say.`,
    'definition-to-decide': (name: string) => `A concern is open on ${name}. What do you decide, in writing?`,
    'help-asked': (team: string, what: string) => `${team} asks for help: ${what}`,
    'measure-overdue': (name: string, since: string | null) =>
      since === null
        ? `${name}: no measure yet. Who can bring the first?`
        : `${name}: nothing since ${since}. Did the source change?`,
    'chance-falling': (name: string, from: string, to: string) =>
      `${name}: from ${from} to ${to} at this pace. What have we learnt?`,
  },
  acts: {
    decide: 'Decide',
    'open-side-by-side': 'Open side by side',
    'note-what-happened': 'Note what happened',
    'say-if-wanted': 'Say whether it is wanted',
    settle: 'Settle',
    answer: 'Answer, two minutes',
    'give-stance': 'Have a say',
    reply: 'Reply',
    'open-source': 'See the source',
    'open-check-in': 'Go to the check-in',
    'open-question': 'See the question',
  },
  links: { improves: (name: string) => `aims at ${name}`, guards: (name: string) => `guardrail: ${name}` },
  snooze: { act: 'Put off', why: 'Why can it wait?', until: 'Until when?' },
  refusals: {
    'look.snooze-needs-reason': () => 'Why can it wait? A few words are enough.',
    'look.snooze-in-the-past': () => 'Until when? A day to come.',
    'look.snooze-too-long': (p: Params) => `This can wait until ${p.longest} at most.`,
  },
};
