const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const retrospective = {
  title: (cycle: string) => `Retrospective, ${cycle}`,
  link: 'Retrospective',
  note: (whose: string, from: string, to: string) => `${whose}, from ${from} to ${to}`,
  closing: 'The closing, line by line',
  lead: {
    keyResults: (count: number) => `${count} ${plural(count, 'key result', 'key results')}`,
    target: {
      reached: (n: number) => `${n} ${plural(n, 'target', 'targets')} reached`,
      'not-reached': (n: number) => `${n} not reached`,
      'no-value': (n: number) => `${n} without a measurement to tell`,
      dropped: (n: number) => `${n} dropped on the way`,
      'not-told': (n: number) => `${n} still to be said`,
    },
    against: 'Against where it was going',
    beyond: {
      wanted: (n: number) => `${n} moved the way wanted`,
      unwanted: (n: number) => `${n} moved the other way`,
      neither: (n: number) => `${n} moved, without a target to say which way was wanted`,
      undetermined: (n: number) => `${n} undetermined`,
      'too-little-past': (n: number) => `${n} with too little past to tell`,
      'last-value-awaited': (n: number) => `${n} without the last value of the cycle`,
      'nothing-measured': (n: number) => `${n} with nothing measured`,
      'behind-wall': (n: number) => `${n} measured by a KPI of a team you are not in`,
    },
    undetermined: 'Undetermined does not mean without effect.',
  },
  lastTime: {
    title: 'Decided last time',
    none: 'Nothing was decided in a retrospective before this one.',
    left: 'What the cycle before left',
  },
  start: (value: string, lower: string, upper: string) =>
    `At the start: as it was going, ${value} at the end, nineteen times in twenty between ${lower} and ${upper}.`,
  half: (parts: string) => `At mid-cycle, for the team alone: ${parts}`,
  halfFelt: (confidence: string) => `confidence ${confidence}, felt`,
  halfChance: { about: 'about', 'less-than': 'less than', 'more-than': 'more than' },
  halfComputed: (bound: string, times: number, of: number) => `${bound} ${times} in ${of}, computed`,
  decidedOnTheWay: 'Decided on the way',
  crossed: (kpi: string, since: string, until: string | null) =>
    until === null
      ? `Guardrail crossed: ${kpi}, from ${since} to the end of the cycle.`
      : `Guardrail crossed: ${kpi}, from ${since} to ${until}.`,
  bets: {
    done: 'Bets done',
    stopped: 'Bets stopped',
    open: 'Bets still open',
  },
  fates: {
    title: 'What becomes of it',
    stop: 'We stop',
    continue: 'We go on',
    'become-kpi': 'Becomes a KPI',
    none: 'Nothing.',
    dropped: (date: string) => `dropped on ${date}`,
    notYetKpi: 'not proposed yet',
  },
  noes: {
    title: 'What we said no to',
    none: 'Nothing was refused. What did we carry that could have waited?',
    takenUp: (date: string) => `taken up on ${date}`,
    withdrawn: (why: string) => `withdrawn: ${why}`,
    parked: 'Proposed for this cycle, and not kept',
  },
  meanwhile: {
    title: 'Meanwhile',
    none: 'Nothing was noted on the KPIs during this cycle.',
    act: 'Note what happened',
    kpi: 'On which KPI?',
    period: 'When?',
    text: 'What happened?',
    save: 'Note',
    saved: 'Noted.',
  },
  others: (count: number) => `${count} more ${plural(count, 'objective', 'objectives')}, on the page of each team`,
  calibration: 'Confidence and chance, and what came of it',
  decided: {
    title: 'Decided for the next cycle',
    inCycle: (cycle: string) => `Decided for ${cycle}`,
    none: 'Nothing decided yet.',
    objective: 'About which objective?',
    noObjective: 'None in particular',
    opensNext: 'The planning of the next cycle opens on these lines.',
    seeNext: (cycle: string) => `See ${cycle}`,
  },
};
