const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

type Params = Readonly<Record<string, unknown>>;

const counted = {
  objective: (n: number) => `${n} ${plural(n, 'objective', 'objectives')}`,
  'key-result': (n: number) => `${n} ${plural(n, 'key result', 'key results')}`,
  kpi: (n: number) => `${n} ${plural(n, 'KPI to define', 'KPIs to define')}`,
  guardrail: (n: number) => `${n} ${plural(n, 'guardrail', 'guardrails')}`,
  initiative: (n: number) => `${n} ${plural(n, 'initiative', 'initiatives')}`,
};

/** Goals of another tool: a file, what it asks, what it would do, what went in. */
export const goalImport = {
  title: 'Bring goals from another tool',
  note: 'From a file, CSV or Excel. Nothing is written before you agree, and bringing the same file again changes nothing.',
  act: 'Bring goals',
  settingsTitle: 'Goals of another tool',
  settingsNote: 'Bring objectives and key results from a file.',
  open: 'Bring goals from a file',
  steps: { file: 'File', format: 'Format and columns', questions: 'Questions', trial: 'Trial run', in: 'What went in' },
  stepsLabel: 'Steps of the import',
  teach:
    'What you have elsewhere comes as drafts, to be discussed: the team’s, never one person’s; objectives without a number, results that move.',
  formatsKnown:
    'Known by themselves: Viva Goals and Ally, the OKR modules of Jira, Peoplebox, BurningOKR, a spreadsheet with a key result on each line, or with key results side by side. Any other table: you say which column is what.',
  choose: 'Choose a file',
  another: 'Choose another file',
  sending: (share: string) => `Sending: ${share}`,
  reading: 'Reading the file…',
  before: 'Brought before',
  formats: {
    'jira-okr': 'Jira, with dotted numbering',
    'viva-goals': 'Viva Goals or Ally',
    peoplebox: 'Peoplebox',
    'burning-okr': 'BurningOKR',
    'wide-key-results': 'an objective on each line, its key results side by side',
    'repeated-objective': 'a key result on each line, its objective beside it',
    'chosen-columns': 'another table: columns chosen by hand',
  },
  understood: (file: string, lines: string, format: string, because: string) =>
    `“${file}”: ${lines}. Read as ${format}: the columns ${because} say so.`,
  notKnown: (file: string, lines: string) =>
    `“${file}”: ${lines}. Its columns are not those of a tool we know: which column holds what?`,
  chosen: (file: string, lines: string, format: string) => `“${file}”: ${lines}. Read as you said: ${format}.`,
  lines: (n: string, one: boolean) => `${n} ${one ? 'line' : 'lines'}`,
  format: 'Format',
  sheet: 'Sheet',
  delimiter: 'Separator',
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  encoding: 'Encoding',
  quoted: (words: string) => `“${words}”`,
  headerLine: 'Line of the column names',
  columnsTitle: 'Columns',
  column: 'Column of the file',
  example: 'For example',
  holds: 'Holds',
  nothing: 'nothing to bring',
  needed: (fields: string) => `Still to be said: which column holds ${fields}.`,
  fields: {
    ownId: 'its identifier in the other tool',
    id: 'the identifier of the line',
    parent: 'the identifier of the line above',
    order: 'the dotted number',
    type: 'what the line is',
    title: 'the title',
    objective: 'the objective',
    keyResult: 'the key result',
    why: 'the reason',
    team: 'the team',
    holder: 'who holds it',
    scope: 'whose it is: organisation, team, one person',
    period: 'the period',
    start: 'the first day',
    end: 'the last day',
    metric: 'what is measured',
    unit: 'the unit',
    baseline: 'the starting point',
    target: 'the target',
    current: 'the last value',
    asOf: 'the day of the last value',
  },
  never: (columns: string) => `Stay in the file: ${columns}. Progress is computed here, and nobody is scored.`,
  unknown: (columns: string) => `Not brought, for want of a place: ${columns}.`,
  questionsLeft: (n: number) => `${n} ${plural(n, 'question', 'questions')} left before anything can go in.`,
  noQuestion: 'The file says all that is needed.',
  holders: {
    title: 'Whose will these goals be?',
    help: 'Objectives belong to teams. Nothing becomes yours because you bring it.',
    holder: 'In the file',
    objectives: 'Objectives',
    becomes: 'Will belong to',
    label: (holder: string) => `Goals of ${holder}`,
    nobody: 'nobody is named',
    is: { team: 'a team here', member: 'a member', unknown: 'unknown here', nobody: '' },
    ask: 'Choose…',
    proposed: (team: string) => `${team} (their team)`,
    newTeam: (name: string) => `A new team, “${name}”`,
    placeholder: 'A team to be named later',
    leaveOut: 'Leave out',
    takeProposed: 'Give members’ goals to their team',
    others: (n: number) => `The ${n} others`,
    placeholderName: 'Team to be named',
  },
  periods: {
    title: 'Which cycle do they go to?',
    help: 'Drafts go to a cycle being planned. A past period can come as it was: aims and stated values, without a score.',
    none: 'no period said',
    about: (n: number) => `${n} ${plural(n, 'objective', 'objectives')}`,
    days: (start: string, end: string) => `from ${start} to ${end}`,
    past: 'over',
    label: (period: string) => `Goals of ${period}`,
    ask: 'Choose…',
    newCycle: 'A new cycle to plan',
    history: 'The past, as a closed cycle',
    leaveOut: 'Leave out',
    name: 'Name of the cycle',
    start: 'First day',
    end: 'Last day',
    whose: 'Cycle of',
  },
  individual: {
    title: 'Goals of one person',
    ask: (n: number) =>
      `${n} ${plural(n, 'line is the goal', 'lines are goals')} of one person. Here a result belongs to a team, and nobody is tracked by results. What becomes of ${plural(n, 'it', 'them')}?`,
    label: 'Goals of one person',
    team: 'The team takes them up',
    'leave-out': 'They stay out',
    otherwise: 'The other way',
  },
  levels: {
    title: 'Levels to hold',
    ask: (n: number) =>
      `${n} ${plural(n, 'key result is a level', 'key results are levels')} to hold rather than ${plural(n, 'a move', 'moves')}. ${plural(n, 'It lives', 'They live')} longer than a cycle.`,
    label: 'All of them become',
    choices: {
      kpi: 'KPIs to define',
      guardrail: 'guardrails of their objective',
      'key-result': 'key results all the same',
      'leave-out': 'nothing: leave out',
    },
    one: (title: string) => `“${title}” becomes`,
    choice: { kpi: 'a KPI to define', guardrail: 'a guardrail', 'key-result': 'a key result', 'leave-out': 'nothing' },
    beyond: 'Beyond the limit, we…',
    acts: { 'slow-down': 'slow down', stop: 'stop', talk: 'talk within 48 hours' },
  },
  many: {
    title: 'Many key results',
    ask: (objectives: number, beyond: number) =>
      `${objectives} ${plural(objectives, 'objective carries', 'objectives carry')} more key results than agreed here: ${beyond} too many. Which wait?`,
    label: 'Beyond the limit',
    first: 'Those beyond the limit wait',
    all: 'All come, for now',
    why: 'Why so many',
    reviewOn: 'To look at again on',
  },
  values: {
    title: 'Values already measured',
    ask: (n: number) =>
      `${n} ${plural(n, 'line states a value', 'lines state values')} without its day. Which day are they of?`,
    label: 'Day of the values',
    on: 'The day of the values',
    day: 'All of one day',
    'leave-out': 'Leave them out',
  },
  percent: {
    ask: (example: string) => `Some percentages are written like “${example}”, without a % sign. That is…`,
    label: 'Percentages',
    percent: (example: string) => `${example}%`,
    fraction: (example: string) => `the share: ${example} times the whole`,
  },
  trial: {
    would: 'This is what it would do. Nothing is written yet.',
    nothing: 'Nothing would change: all of it is here already.',
    counts: {
      added: (what: string) => `${what} added`,
      changed: (what: string) => `${what} changed in the file since`,
      unchanged: (what: string) => `${what} already here`,
      kept: (what: string) => `${what} changed here since, left alone`,
    },
    left: (n: number) => `${n} ${plural(n, 'line stays', 'lines stay')} out`,
    newTeams: (names: string) => `New teams: ${names}.`,
    newCycles: (names: string) => `New cycles: ${names}.`,
    problems: 'To know, line by line',
    report: 'What each line becomes',
    line: 'Line',
    column: 'Column',
    what: 'What to know',
    text: 'In the file',
    becomes: 'Becomes',
    does: 'Does',
    become: {
      objective: 'an objective, as a draft',
      'key-result': 'a key result',
      kpi: 'a KPI to define',
      guardrail: 'a guardrail',
      initiative: 'an initiative',
    },
    doing: { added: 'new', changed: 'changed', unchanged: 'already here', kept: 'left as it is here' },
    more: (n: number) => `And ${n} more.`,
    saveProblems: (n: number) =>
      n === 1 ? 'Download this line, with what to know' : `Download these ${n} lines, with what to know`,
    problemsFile: 'lines-to-correct.csv',
    fate: 'What becomes of it',
    out: 'stays out',
    in: 'comes in',
    bring: (n: string) => `Bring in ${n}`,
  },
  counted,
  progress: {
    leftOut: 'What stayed out, line by line, is kept nowhere: this file is offered as long as this page is open.',
    waiting: 'Waiting for its turn.',
    running: 'Going in…',
    done: 'All of it went in.',
    cancelled: 'Stopped. What went in stays, and the rest can still come.',
    failed: 'It could not go on. What went in stays.',
    label: 'Progress of the import',
    lines: (done: string, all: string) => `${done} of ${all} lines`,
    stop: 'Stop',
    resume: 'Go on',
    leave: 'You can leave this page: it goes on.',
    another: 'Bring another file',
    nothing: 'Nothing went in yet.',
    cycles: 'In these cycles',
    drafts: (n: number) => `${n} ${plural(n, 'objective', 'objectives')}`,
    objectives: 'The first objectives',
    kpis: 'KPIs to define',
    teams: 'Teams made for them',
    toPeople: 'Name them, and say who is in them',
  },
  refusals: {
    'goal-import.not-found': () => 'This import is not here, or is somebody else’s.',
    'goals.not-csv-or-excel': () =>
      'This file is neither a CSV nor an Excel workbook. Save it as one of the two, then choose it again.',
    'goals.no-table': () => 'No table was found in this file: a line of column names, then lines of goals.',
    'goals.too-many-lines': ({ limit }: Params) =>
      `This file has more than ${limit} lines. Cut it in several, by period for example.`,
    'goals.too-slow': () => 'The file took too long to read. Cut it in several, or save it as CSV.',
    'goals.too-heavy': () => 'The file is too heavy to be read. Cut it in several, or save it as CSV.',
    'goals.still-asked': () => 'Some questions are still open: answer them first.',
    'goals.nothing-to-bring': () => 'No objective of this file can go in as things stand: see line by line why.',
    'goals.cycle-not-planning': ({ name }: Params) =>
      `“${name}” is no longer being planned. Choose another cycle and start again: what went in stays.`,
    'goals.nobody-left': () => 'Whoever asked for this import is no longer here: it stopped.',
    'goals.no-objective-above': () =>
      'No objective stands above this line. Write its objective in the file, or place the line under one.',
    'goals.several-results': ({ results }: Params) =>
      `This cell holds ${results} key results for one starting point and one target. Give each its own line.`,
    'goals.no-title': () => 'The line has no title. Write one, or take the line out.',
    'goals.ref-twice': ({ ref, first }: Params) =>
      `“${ref}” is already the identifier of line ${first}. Give each line its own; in a spreadsheet, keep them as text (1.10 is not 1.1).`,
    'goals.unknown-type': ({ said }: Params) =>
      `“${said}” is not a kind we know. Expected: objective, key result or initiative.`,
    'goals.parent-absent': ({ ref }: Params) =>
      `The line names “${ref}” above it, and no line has that identifier. Add it, or empty the cell.`,
    'goals.under-itself': () => 'Going up from this line, one comes round in a circle. Say which line is at the top.',
    'goals.not-an-order': ({ said }: Params) =>
      said
        ? `“${said}” is not a dotted number. Expected: 1, 1.1, 1.1.2.`
        : 'The line has no dotted number. Expected: 1, 1.1, 1.1.2.',
    'goals.under-left-out': ({ line }: Params) => `It stands under line ${line}, which stays out.`,
    'goals.individual-left': () => 'One person’s goal: it stays out, as you said.',
    'goals.too-long': ({ length, limit }: Params) =>
      `${length} characters, where ${limit} fit. Shorten it, and move the rest to the description.`,
    'goals.formula': () => 'The cell holds a formula, not its result. Save the file with values only.',
    'goals.formula-number': ({ said }: Params) =>
      `“${said}” is a formula, not its result: the line comes in without this number. Save the file with values to bring it.`,
    'goals.needs-words': ({ remark, words }: Params) =>
      remark === 'pay'
        ? `“${words}” ties this goal to pay. It stays out; reword it, or write it in the cycle with a sentence that explains it.`
        : `“${words}” makes it the goal of one person. It stays out; reword it, or write it in the cycle with a sentence that explains it.`,
    'goals.holder-left': ({ holder }: Params) =>
      holder ? `Goals of “${holder}” stay out, as you said.` : 'Goals without a holder stay out, as you said.',
    'goals.period-left': ({ period }: Params) =>
      period ? `Goals of “${period}” stay out, as you said.` : 'Goals without a period stay out, as you said.',
    'goals.why-cut': ({ limit }: Params) =>
      `The description is longer than ${limit} characters: its beginning comes in.`,
    'goals.bet-not-yours': () =>
      'Initiatives are placed by the team itself. Ask one of its members to bring this line.',
    'goals.level-left': () => 'A level to hold: it stays out, as you said.',
    'goals.not-a-number': ({ said }: Params) =>
      `“${said}” is not a number: the line comes in without it. Write the number alone to bring it.`,
    'goals.not-a-day': ({ said }: Params) => `“${said}” is not a day. Expected: 2026-01-31, 31/01/2026.`,
    'goals.value-to-come': ({ on }: Params) => `The value is dated ${on}, which is still to come: it stays out.`,
    'goals.level-without-limit': () =>
      'The line does not say beyond what, nor on which side: it becomes a KPI to define, without a guardrail.',
    'goals.guardrail-not-yours': () =>
      'Guardrails are set by the team itself: it becomes a KPI to define, and the team can set its limit.',
    'goals.beyond-limit': ({ limit }: Params) =>
      `Beyond the first ${limit} key results of its objective: it waits, as you said.`,
    'goals.one-above': ({ ref }: Params) =>
      `Several lines are named above this one: it stands under “${ref}”. An objective here has one place.`,
    'goals.contributor-unknown': ({ teams }: Params) =>
      `These teams are not here and cannot be asked to contribute: ${(teams as string[]).join(', ')}. The objective comes in without them.`,
    'goals.several-holders': ({ holder }: Params) => `Several are named: it goes where the goals of “${holder}” go.`,
    'goals.words-left': () =>
      'A key result has no description here: the line comes in, its description stays in the file.',
  },
};
