const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const catalogue = {
  filters: {
    label: 'Which KPIs',
    all: 'all',
    look: 'needs a look',
    overdue: 'overdue',
    awaited: 'never measured',
    incomplete: 'open questions',
    'not-agreed': 'not agreed',
    'not-verified': 'not verified',
    review: 'to review',
    off: 'off the dashboard',
    retired: 'retired',
  },
  reads: { label: 'Under each name', question: 'questions', definition: 'definitions' },
  search: { question: 'name, word of the question', definition: 'name, word of the definition' },
  shown: (count: number) => `${count} ${plural(count, 'KPI', 'KPIs')} shown.`,
  none: 'No KPI like that. Another word, another filter?',
  full: 'Full. One more takes the place of another.',
  room: (free: number) => `${free} free ${plural(free, 'place', 'places')}; nothing obliges anyone to fill them.`,
  proposed: (count: number) =>
    `${count} proposed ${plural(count, 'KPI takes', 'KPIs take')} no place until someone pilots with ${plural(count, 'it', 'them')}.`,
  oneMore: (on: string, review: string) => `Written on ${on}. To be reviewed on ${review}.`,
  retired: 'Retired',
  noValue: 'no measurement yet',
  lastOne: (value: string, period: string) => `${value}, ${period}`,
  fewPoints: (count: number) => `no range: ${count} ${plural(count, 'measurement', 'measurements')}`,
  noDefinition: 'no definition',
  noSteward: 'nobody keeps it',
  status: { proposed: 'proposed', live: 'live', 'off-the-dashboard': 'off the dashboard', retired: 'retired' },
};
