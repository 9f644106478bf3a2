const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const coverage = {
  title: 'Blind spots',
  note: 'What teams do, and what follows it.',
  noteOf: (team: string) => `What ${team} does, and what follows it.`,
  whole: 'All teams',
  teamSwitch: 'Whose activities',
  empty:
    'OKRs do not cover everything. List what a team does week after week: each line is under a KPI, under an OKR, or deliberately neither.',
  emptyAct: 'List what we do',
  emptyOthers: 'No team has listed what it does yet.',
  totals: (p: { activities: number; kpis: number; objective: number; neither: number; nobody: number }) => {
    const parts = [
      p.kpis > 0 ? `${p.kpis} under a KPI` : null,
      p.objective > 0 ? `${p.objective} under an OKR` : null,
      p.neither > 0 ? `${p.neither} deliberately neither` : null,
    ].filter((part) => part !== null);
    const all = `${p.activities} ${plural(p.activities, 'activity', 'activities')}`;
    const followed = parts.length > 0 ? `${all}: ${parts.join(', ')}` : all;
    return p.nobody === 0 ? `${followed}. Nothing is left out.` : `${followed}; ${p.nobody} that nobody follows.`;
  },
  sections: {
    nobody: 'What nobody follows',
    kpis: 'Under KPIs',
    objective: 'Under an OKR',
    neither: 'Deliberately neither',
  },
  notes: {
    nobody: 'Not a fault: something to know.',
    kpis: 'Followed for years.',
    objective: 'Followed while the cycle lasts.',
    neither: 'Left so on purpose, with the reason.',
  },
  stoppedWithOkrs: (month: string) => `Followed until ${month}, when OKRs began. Who follows it now?`,
  stopped: (month: string) => `Followed until ${month}. Who follows it now?`,
  never: 'Nothing follows it. A KPI, an OKR, or neither on purpose?',
  under: 'under',
  /** Beside a KPI's name; one that is piloted says nothing. */
  kpiStatus: { proposed: 'proposed', 'off-the-dashboard': 'off the dashboard' } as Readonly<
    Partial<Record<'proposed' | 'live' | 'off-the-dashboard' | 'retired', string>>
  >,
  notMeasured: 'no measure yet',
  list: {
    act: 'List what we do',
    title: 'What does this team do, week after week?',
    team: 'Team',
    lines: 'One activity per line',
    help: 'Answering riders, repairing bikes, paying invoices… Forty lines are too many; the ten that would be missed are enough.',
    save: (count: number) => (count <= 1 ? 'List it' : `List the ${count}`),
    teamAsked: 'Which team does this?',
    already: (count: number) => (count === 1 ? 'One was there already.' : `${count} were there already.`),
    saved: (count: number) => (count === 1 ? 'Listed.' : `${count} activities listed.`),
    none: 'Which activity? A few words are enough.',
    tooMany: (most: number) => `${most} lines at once at most. Which ones would be missed first?`,
  },
  say: {
    act: 'Say who follows it',
    change: 'Change',
    question: 'What follows it?',
    kpis: 'One or more KPIs',
    objective: 'An objective',
    neither: 'Neither, on purpose',
    nobody: 'Nobody',
    whichKpis: 'Which KPIs?',
    noKpi: 'No KPI stands yet.',
    whichObjective: 'Which objective?',
    noObjective: 'No objective is open.',
    why: 'Why neither?',
    whyHelp: 'It is read by those who come later.',
    whyMissing: 'Why neither? A few words are enough.',
    choose: 'Which one?',
    until: 'Followed until (if it once was)',
    untilHelp: 'The last day someone looked at it. Leave it empty if it never was followed.',
    name: 'Activity',
    save: 'Save',
    saved: 'Noted.',
    end: 'We no longer do it',
    ended: 'Taken off the list.',
  },
  refusals: {
    'activity.not-found': () => 'This activity is not on a list that you may see.',
    'activity.behind-a-wall': () =>
      'Those who read this list may not see that one: its team is private. Put the activity under something they can see.',
    'activity.kpi-retired': () => 'This KPI is retired: it follows nothing any more. Which one does?',
    'activity.cycle-over': () => 'The cycle of this objective is over: it follows nothing any more. What does now?',
    'activity.followed-in-the-future': (p: Readonly<Record<string, unknown>>) =>
      `Followed until ${p.day}? That day has not come. Leave it empty if someone follows it still.`,
  },
};
