import type { Act } from '../../src/wording/act.ts';
import type { FindingCode } from '../../src/wording/read-line.ts';
import type { Column, Reason } from '../../src/wording/sorted-line.ts';

/** Questions to the writer of a goal. `words` are those that triggered the remark. */
const remarks: Record<FindingCode, (words: string) => string> = {
  pay: (words) =>
    `“${words}”: does this sentence stand without the reward? A result that pays someone is no longer looked at coolly.`,
  individual: (words) => `“${words}”: does this rest on one person? OKRs are a team’s; who else contributes?`,
  output: (words) => `“${words}” says what the team will make. What will it change, for whom, by how much?`,
  activity: (words) => `“${words}” says what the team will do. What would be different afterwards, and for whom?`,
  bau_kpi: (words) => `“${words}” reads as a level to hold. Would a KPI watch it better?`,
  no_target: (words) => `“${words}”: from how much to how much?`,
  compound: (words) => `Two results in one line (“${words}”). Would you score them apart?`,
  no_baseline: (words) => `“${words}”: where does it stand today?`,
  vague: (words) => `“${words}”: would two people agree on what to measure here?`,
  is_task: (words) => `“${words}” is a piece of work to finish. What will it make possible, and for whom?`,
  bau: (words) => `“${words}” goes on all year round. Would a KPI follow it better?`,
  contains_metric: (words) =>
    `“${words}” is a measure. Could it be a key result, and the objective say what it is for?`,
  too_long: () => 'Could this be said in one breath? An objective is remembered when it is short.',
};

const acts: Record<Act, string> = {
  'make-initiative': 'Make it an initiative',
  'make-kpi': 'Make it a KPI',
  split: 'Split in two',
  'add-baseline': 'Add a starting point',
  'add-target': 'Add a target',
  reword: 'Reword',
  explain: 'Explain in a sentence',
};

const columns: Record<Column, string> = {
  kpi: 'KPI',
  'key-result': 'Key result',
  initiative: 'Initiative',
  objective: 'Objective',
  unclear: 'To clarify',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words that led there are quoted, unless they are the whole line, underlined above already. */
const reason =
  (said: string): ((words: string) => string) =>
  (words) =>
    words === '' ? `${capital(said)}.` : `“${words}”: ${said}.`;

const reasons: Record<Reason, (words: string) => string> = {
  'level-to-hold': reason('a level to hold or a number to follow'),
  'change-measured': reason('something is to change, and it can be measured'),
  'thing-made': reason('the team produces something'),
  'effort-spent': reason('an effort, counted or not'),
  'aim-without-number': reason('an aim, without a number'),
  'change-without-number': (words) => (words === '' ? 'A change is wanted: how much?' : `“${words}”: by how much?`),
  'about-a-person': reason('about one person; it has no place among team results'),
  'about-pay': reason('about pay; it has no place among team results'),
  'too-short': () => 'A level to hold, or a change that is wanted?',
  'too-long': () => 'Too long to be one line. What does it say, in a breath?',
  formula: () => 'A formula: its text says nothing of what is followed.',
  'other-script': () => 'Only French and English lines are read. Where does this one go?',
  'under-heading': (words) => `Under “${words}”.`,
  'as-listed': () => 'That is what the list calls it.',
  'measure-named': reason('the name of something that is counted or measured'),
  'work-named': reason('the name of something to be done'),
  'name-alone': () => 'A name alone. Is it counted, or is it to be done?',
  'among-measures': () => 'Almost everything beside it is counted or measured.',
  'among-works': () => 'Almost everything beside it is to be done.',
};

export const wording = {
  remarks,
  acts,
  columns,
  reasons,
  explainFirst: 'One sentence on why it stays, and you can go on.',
  dismiss: 'Leave it',
  nothingToSort: 'Nothing to sort here: paste one line per goal, indicator or project.',
  cutShort: (kept: string, left: string) => `The first ${kept} lines are sorted; ${left} more are left aside.`,
  notes: {
    line: (row: string) => `line ${row}`,
    cell: (row: string, column: string) => `row ${row}, column ${column}`,
    others: (count: number) => (count === 1 ? 'one other' : `${count} others`),
    moreThan: (length: string) => `more than ${length}`,
    tooLong: (place: string, length: string, most: number) =>
      `${capital(place)}: ${length} characters, where a goal takes fewer than ${most}. Its beginning is kept, to reword; all the other lines are sorted.`,
    manyTooLong: (places: string, most: number) =>
      `Too long to be goals, with more than ${most} characters: ${places}. The beginning of each is kept, to reword; all the other lines are sorted.`,
    formula: (places: string, count: number) =>
      `${count === 1 ? 'A formula' : 'Formulas'} without a value in the file: ${places}. Opened and saved in a spreadsheet program, the file will have ${count === 1 ? 'it' : 'them'}; all the rest is sorted.`,
    titles: (names: string, count: number) =>
      `${count === 1 ? 'One line read as a title, and not sorted' : `${count} lines read as titles, and not sorted`}: ${names}.`,
    quoted: (title: string) => `“${title}”`,
    ofMail: (count: number) =>
      `Greeting, signature or quoted message: ${count === 1 ? 'one line of an e-mail is' : `${count} lines of an e-mail are`} not sorted. Pasted alone, a quoted message is.`,
  },
  alike: (count: number) => `${count} lines say nearly the same thing`,
  refusals: {},
};
