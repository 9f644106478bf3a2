import type { Act } from '../../src/wording/act.ts';
import type { FindingCode } from '../../src/wording/read-line.ts';
import type { Column, Reason } from '../../src/wording/sort-list.ts';

/** Questions to the writer of a goal. `words` are those that triggered the remark. */
const remarks: Record<FindingCode, (words: string) => string> = {
  pay: (words) =>
    `“${words}”: does this sentence stand without the reward? A result that pays someone is no longer looked at coolly.`,
  individual: (words) => `“${words}”: does this rest on one person? OKRs are a team's; who else contributes?`,
  output: (words) => `“${words}” says what the team will make. What will it change, for whom, by how much?`,
  activity: (words) => `“${words}” says what the team will do. What would be different afterwards, and for whom?`,
  bau_kpi: (words) => `“${words}” reads as a level to hold. Would a KPI watch it better?`,
  no_target: (words) => `“${words}”: up to how much?`,
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

const reasons: Record<Reason, (words: string) => string> = {
  'level-to-hold': (words) => `“${words}”: a level to hold or a number to follow`,
  'change-measured': (words) => `“${words}”: something is to change, and it can be measured`,
  'thing-made': (words) => `“${words}”: the team makes something exist`,
  'effort-spent': (words) => `“${words}”: an effort, counted or not`,
  'aim-without-number': (words) => `“${words}”: an aim, without a number`,
  'change-without-number': (words) => `“${words}”: a change is wanted, but how much?`,
  'about-a-person': (words) => `“${words}”: about one person; it has no place among team results`,
  'about-pay': (words) => `“${words}”: about pay; it has no place among team results`,
  'too-short': () => 'Too short to tell',
  'too-long': () => 'Too long to be one line',
  formula: () => 'A formula: its text says nothing of what is followed',
  'other-script': () => 'Only French and English lines are read',
  'under-heading': (words) => `Under “${words}”`,
};

export const wording = {
  remarks,
  acts,
  columns,
  reasons,
  explainFirst: 'One sentence on why it stays, and you can go on.',
  dismiss: 'Leave it',
  nothingToSort: 'Nothing to sort here: paste one line per goal, indicator or project.',
  cutShort: (kept: number, left: number) => `The first ${kept} lines are sorted; ${left} more are left aside.`,
  cellsTooLong: (count: number) =>
    count === 1
      ? 'One cell is too long to be a goal and was cut.'
      : `${count} cells are too long to be goals and were cut.`,
  alike: (count: number) => `${count} lines say nearly the same thing`,
  refusals: {
    'wording.nothing-to-sort': () => 'Nothing to sort here: paste one line per goal, indicator or project.',
  },
};
