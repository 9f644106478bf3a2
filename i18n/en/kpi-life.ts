type Params = Readonly<Record<string, unknown>>;
const plural = (n: unknown, one: string, many: string): string => (Number(n) === 1 ? one : many);

/** What the life of a KPI says beside its page: the budget, agreement, verification, the tree. */
export const kpiLife = {
  status: { proposed: 'proposed', live: 'live', 'off-the-dashboard': 'off the dashboard', retired: 'retired' },
  budget: {
    have: (have: number, limit: number) => `${have} of ${limit}`,
    ask: (have: number, limit: number) =>
      `That would make ${have}, and ${limit} are piloted at a time. Which one moves off the dashboard, or why one more?`,
    never: 'never opened',
    opened: (day: string) => `last opened ${day}`,
    cited: (day: string) => `last cited ${day}`,
    offTheDashboard: 'Off the dashboard, it is still measured and alerts its team.',
  },
  agreement: {
    nobodyAsked:
      'Nobody has been asked to agree, and silence is no agreement. Ask those who read this number, or decide in writing.',
    ready: 'All asked have agreed.',
    open: (silent: number) => `${silent} ${plural(silent, 'answer', 'answers')} to come.`,
    toDecide: (concerns: number, by: string) =>
      `${concerns} ${plural(concerns, 'concern is', 'concerns are')} open. What would lift ${plural(concerns, 'it', 'them')}? Otherwise, a decision in writing by ${by}.`,
    overdue: (by: string) => `A decision in writing was due by ${by}.`,
    decided: (words: string) => `Decided in writing: ${words}`,
  },
  verification: {
    verified: (since: string) => `Verified, since ${since}`,
    'never-agreed': 'Not verified: never agreed.',
    'changed-since-agreed': 'Not verified: the definition has changed since it was agreed.',
    'never-checked': 'Not verified: never checked.',
    'changed-since-checked': 'Not verified: the definition has changed since it was checked.',
    'check-failed': 'Not verified: a check did not pass.',
  },
  refusals: {
    'kpi.not-from-here': () => 'The KPI has changed meanwhile. Reload the page to see where it is.',
    'kpi.retired-needs-reason': () => 'Why retire it? It stays readable, with the reason.',
    'kpi.owner-is-a-team': () => 'The organisation and services own KPIs; teams follow them.',
    'kpi.unit-said': () =>
      'Its unit is set: every value so far is in that unit. A number in another unit is another KPI.',
    'kpi.over-budget': (p: Params) =>
      `That would make ${p.have}, and ${p.limit} are piloted at a time. Which one moves off the dashboard, or why one more?`,
    'kpi.not-on-dashboard': () => 'That one is not on the dashboard.',
    'kpi.one-more-needs-why': () => 'Why one more, and when to look again?',
    'kpi.review-in-the-past': () => 'When to look again? A day to come.',
    'kpi.expected-level-empty': () => 'At least how much, or at most?',
    'kpi.expected-level-crossed': () => 'The lower bound is above the upper one.',
    'definition.frozen': () => 'Its words froze when it was proposed. Start a new draft?',
    'definition.incomplete': () => 'Some questions have no answer yet: two people would not get the same number.',
    'definition.another-proposed': (p: Params) =>
      `Version ${p.number} is already proposed. Settle it, or take it back first.`,
    'definition.proposal-needs-why': () => 'Why change it? Those asked to agree will read it.',
    'definition.not-proposed': () => 'This version is not waiting for agreement.',
    'definition.changed': () =>
      'The definition has changed since you opened it. Here it is now: do you still say the same?',
    'definition.not-asked': () => 'Others were asked to agree on this one. A comment is welcome.',
    'definition.concern-open': (p: Params) =>
      `A concern is open. Lift it, or decide in writing by ${p.decideBy}; it is kept either way.`,
    'definition.nobody-asked': () => 'Nobody was asked to agree. Ask those who read this number, or decide in writing?',
    'definition.not-all-answered': (p: Params) =>
      `${p.silent} ${plural(p.silent, 'answer is', 'answers are')} missing. Wait, or decide in writing by ${p.decideBy}.`,
    'baseline.needs-reason': () => 'Why does the range start again?',
    'baseline.ends-before-it-starts': () => 'Its last period comes before its first.',
    'baseline.not-yet': () =>
      'As long as a change is not real, understood and lasting, it is a signal to explain. Note what happened?',
    'kpi-tree.of-itself': () => 'A KPI does not enter its own formula.',
    'kpi-tree.loop': () => 'Each would enter the other’s formula.',
  },
};
