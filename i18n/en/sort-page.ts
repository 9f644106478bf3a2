import type { Column } from '../../src/wording/sorted-line.ts';
import { formatNumber } from '../format.ts';

const written = (count: number) => formatNumber('en', count);
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${written(count)} ${many}`;

const columnTitles: Record<Column, string> = {
  kpi: 'KPIs',
  'key-result': 'Key results',
  initiative: 'Initiatives',
  objective: 'Objectives',
  unclear: 'To clarify',
};

const columnNotes: Record<Column, (count: number) => string> = {
  kpi: (count) => `${written(count)}, to hold`,
  'key-result': (count) => `${written(count)}, to move`,
  initiative: (count) => `${written(count)}, to do`,
  objective: (count) => `${written(count)}, without a number`,
  unclear: (count) => `${written(count)}; better to ask`,
};

export const sortPage = {
  title: 'Sort',
  start: 'what you follow today, as it stands; nothing is stored before you say so',
  note: (lines: number, ideas: number) =>
    `${plural(lines, 'line', 'lines')}, ${plural(ideas, 'idea', 'ideas')}; nothing is stored before you say so`,
  withoutAccount: 'A list of goals and indicators can be sorted without an account; nothing of it leaves your browser.',
  withoutAccountAct: 'Sort a list',
  list: 'Your list today',
  listLabel: 'One goal, indicator or project per line',
  listHelp: 'Each line is read again as you write. Nothing leaves this page.',
  cleared: 'The list is empty.',
  replaced: 'Another list took the place of the one before.',
  removedLines: (count: number) =>
    count === 1 ? 'One line is taken off by you.' : `${written(count)} lines are taken off by you.`,
  removedBack: (count: number): string => (count === 1 ? 'put it back' : 'put them back'),
  listEmpty: 'Goals, indicators, projects, as they come: with their bullets, owners, dates and percentages.',
  teach:
    'A list is rarely what it says it is: half of its goals are levels to hold, and half of its results are tasks.',
  teachMore: 'Paste it as it stands. Each line finds its place, with a reason, and you have the last word.',
  tryExample: 'Try it on an example',
  example: [
    'Station availability ≥ 95%',
    'Launch the new app before March',
    'Raise activation from 34% to 45% of sign-ups within 15 days',
    'Active riders',
    'Active riders (monthly)',
    'Hire two mechanics',
    'Keep cancellations under 4%',
    '20 interviews with customers who left',
    'Trips',
    'Be the reference for soft mobility',
  ],
  file: 'Bring a file',
  fileHelp: 'A spreadsheet (.xlsx), a CSV or a text file, read on this computer.',
  fileAway: 'Put the file away',
  fromFile: (name: string, rows: number) => `${name}: ${plural(rows, 'row', 'rows')}`,
  sheet: 'Sheet',
  reading: 'Reading the list…',
  readingOf: (read: string, of: string) => `Reading the list: ${read} lines of ${of}…`,
  heldLabel: 'Your list, as it was pasted',
  held: (lines: string) => `${lines} lines, held as they were pasted.`,
  heldMore: (shown: string, count: number) => (count === 1 ? 'and one more line' : `and ${shown} more lines`),
  heldWrite: 'Write in the list',
  empty: 'Write or paste a list',
  clear: 'Empty the list',
  print: 'Print',
  columnTitles,
  columnNotes,
  none: 'Nothing here.',
  choose: 'Where does this line go?',
  more: (count: number) => `Show ${count} more`,
  groups: (rows: string) => `groups lines ${rows}`,
  groupReason: (count: number) => `${count} lines for one idea. ${count} definitions too, perhaps?`,
  askAlignment: 'Prepare an alignment test',
  exists: (name: string) => `close to “${name}”, which exists already`,
  movedFrom: (column: string) => `Moved by you, from “${column}”. Noted.`,
  undoMove: 'put back',
  moveTo: (line: string) => `Move “${line}”`,
  moveHelp: 'Left and right arrows move the line from column to column.',
  moved: (line: string, column: string) => `“${line}” is now under “${column}”.`,
  edit: 'Edit',
  editLine: (line: string) => `Edit “${line}”`,
  lineLabel: 'The line',
  baseline: 'Today',
  target: 'Target',
  apart: {
    baseline: (value: string) => `today: ${value}`,
    target: (value: string) => `target: ${value}`,
    done: (share: string) => `done: ${share}`,
    due: (date: string) => `due: ${date}`,
    owner: (name: string) => `owner: ${name}`,
  },
  done: 'Done',
  remove: 'Take off the list',
  removed: 'The line is off the list.',
  splitAt: 'Two lines now.',
  tooLong: (what: 'kpi' | 'key-result' | 'initiative' | 'objective', length: number, most: number) =>
    `${{ kpi: 'The name of a KPI', 'key-result': 'A key result', initiative: 'An initiative', objective: 'An objective' }[what]} fits in ${most} characters, and here are ${length}. What can be left out?`,
  needsWord: 'A sentence of explanation before it becomes a draft.',
  shareAsked: (line: string, numbers: string) => `“${line}”: as a percentage, how much is ${numbers}?`,
  shareOfMany: (count: number) => `The answer is for the ${count} lines written this way.`,
  lineNumber: (row: number) => `line ${row}`,
  refusedPaste: (size: string, limit: string) =>
    `This paste weighs ${size}: a list of goals weighs less than ${limit}. Is it the right selection?`,
  refusedFile: (size: string, limit: string) =>
    `This file weighs ${size}; up to ${limit} is read here. A copy with the one sheet to sort will do.`,
  unreadableFile: 'This file could not be read as a table or a text. Save it again, as xlsx, csv or txt?',
  slowFile: 'This file takes too long to read: its content is far larger than a list. A copy with one sheet will do.',
  megabytes: (value: string) => `${value} MB`,
  drafts: {
    act: (count: number) => (count === 1 ? 'Create one draft' : `Create ${count} drafts`),
    signIn: 'Sign in to make drafts of them',
    title: 'Create drafts',
    lead: 'Each KPI starts with an open definition, which asks its first question. Goals become drafts, discussed where the cycle is written.',
    owner: 'Who owns these KPIs?',
    ownerHelp: 'The organisation or a service: a team follows KPIs, it does not own them.',
    ownerAsked: 'Whose are they? That decides who agrees to their definitions.',
    name: 'Name of this list',
    nameDefault: (date: string) => `Workshop of ${date}`,
    kpis: (count: number) => (count === 1 ? '1 KPI, proposed' : `${count} KPIs, proposed`),
    listOwner: 'Who keeps this list?',
    goals: (keyResults: number, objectives: number, initiatives: number) =>
      [
        objectives > 0 ? (objectives === 1 ? '1 objective' : `${objectives} objectives`) : null,
        keyResults > 0 ? (keyResults === 1 ? '1 key result' : `${keyResults} key results`) : null,
        initiatives > 0 ? (initiatives === 1 ? '1 initiative' : `${initiatives} initiatives`) : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    cycle: 'Drafts of which cycle?',
    team: 'For which team?',
    keepThem: 'None yet: keep them with the list',
    noCycle: 'No cycle is being planned: these goals are kept with the list, and become drafts when one is.',
    openCycle: 'Plan a cycle',
    looseTitle: 'An objective to write for these key results',
    drafted: (count: number) => (count === 1 ? 'One draft objective' : `${count} draft objectives`),
    carries: (keyResults: number, initiatives: number) =>
      [
        keyResults === 0 ? 'no key result yet' : keyResults === 1 ? '1 key result' : `${keyResults} key results`,
        initiatives === 0 ? null : initiatives === 1 ? '1 initiative' : `${initiatives} initiatives`,
      ]
        .filter((part) => part !== null)
        .join(', '),
    left: (count: number) =>
      count === 1
        ? 'One line stays with the list: beyond its objective’s limit, under no objective, or too long.'
        : `${count} lines stay with the list: beyond their objective’s limit, under no objective, or too long.`,
    tooMany: (most: number) => `At most ${most} at once. Which ones would be missed?`,
    chosen: (count: number, most: number) =>
      `${count === 0 ? 'None' : written(count)} chosen, ${most} at most. The others stay in your list.`,
    chooseOne: 'Which ones? None is chosen yet.',
    chooseFewer: (count: number) =>
      count === 1 ? 'One too many: which one can wait?' : `${count} too many: which ones can wait?`,
    staying: (count: number) =>
      count === 1
        ? 'One line is not among them: it stays in your list.'
        : `${written(count)} lines are not among them: they stay in your list.`,
    send: 'Create',
    created: (count: number) => (count === 1 ? 'One KPI was proposed.' : `${count} KPIs were proposed.`),
    kept: 'The list is kept.',
    firstQuestion: (question: string) => `First question: ${question}`,
    questions: {
      formula: 'How is it counted?',
      population: 'Of whom, or of what?',
      inclusions: 'What counts?',
      exclusions: 'What does not?',
      source: 'Where does the number come from?',
      howObtained: 'How is it obtained?',
      cadence: 'How often?',
    } as Record<string, string>,
    back: 'Back to the list',
  },
  kept: {
    title: 'Kept lists',
    note: 'sorted in a workshop, waiting for their cycle',
    lines: (count: number) => plural(count, 'line', 'lines'),
    draft: (count: number) => (count === 1 ? 'Make a draft of one line' : `Make drafts of ${count} lines`),
    open: 'Open',
  },
  remark: {
    made: {
      initiative: 'It is an initiative of the objective.',
      kpi: (owner: string) => `Proposed as a KPI of ${owner}; its definition asks its first question.`,
    },
    next: (sentence: string) => `Then: “${sentence}”`,
    ofObjective: 'An initiative of which objective?',
    oneAtATime: 'one remark at a time',
    keep: 'Keep it, with this sentence',
    moreWords: 'A few more words? Someone who was not there should understand.',
    left: 'The remark will not come back on this sentence.',
  },
  refusals: {
    'sorter.cycle-not-planning': (p: Readonly<Record<string, unknown>>) =>
      `“${p.name}” is no longer being planned: its goals are settled. The list is kept for the next one.`,
    'remark.needs-explanation': (p: Readonly<Record<string, unknown>>) =>
      `“${p.text}”: pay or a person stands in this sentence. Say why under the line first, in a few words.`,
    'remark.needs-words': () => 'A few more words? Someone who was not there should understand.',
    'sorter.line-too-long': (p: Readonly<Record<string, unknown>>) =>
      `“${p.text}”: ${p.length} characters, where ${p.most} at most are kept that way. What can be left out?`,
    'sorter.no-line': () => 'There is no line to keep.',
    'sorted-list.not-found': () => 'This list is not here, or is not visible to you.',
  },
};
