import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileLine } from '../values/value-table.ts';
import { GoalAnswers } from './answers.ts';
import { cellValues, listedLines, listedValues } from './cell-values.ts';
import { goalNumber, unitOfGoal } from './goal-number.ts';
import { dayOf, spanOfName } from './period-span.ts';
import { type Known, planImport } from './plan-import.ts';
import { readGoals } from './read-goals.ts';
import { tellOfGoals } from './told.ts';
import { weighGoal } from './weigh-goal.ts';

const tableOf = (rows: readonly string[][]): FileLine[] =>
  rows.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) }));

const known: Known = {
  today: '2026-11-28',
  fiscalYearStart: 1,
  keyResultsPerObjective: 3,
  teams: [
    { id: 'product', name: 'Product' },
    { id: 'fleet', name: 'Fleet' },
  ],
  teamsOfMembers: new Map([['luc@cyclade.example', ['fleet']]]),
  mayCreateTeams: false,
  cycles: [
    { id: 'next', name: 'T1 2027', start: '2027-01-04', end: '2027-03-28', state: 'planning' },
    { id: 'now', name: 'T4 2026', start: '2026-10-05', end: '2026-12-27', state: 'running' },
  ],
  plansFor: new Set(['product']),
  memberOf: new Set(['product']),
  kpiOwnerOf: new Map([['product', 'root']]),
  explained: new Set(),
};

function plan(rows: readonly string[][], said: object = {}, place: Partial<Known> = {}) {
  const read = readGoals(tableOf(rows))!;
  const goals = read.goals.map(weighGoal);
  const weighed = { ...read, goals, told: tellOfGoals(read.goals, false) };
  return planImport(weighed, GoalAnswers.parse(said), { ...known, ...place });
}

const header = ['Team', 'Quarter', 'Objective', 'Key result', 'Start value', 'Target value'];
const intoNext = { periods: [{ period: 'T1 2027', choice: { kind: 'cycle', cycleId: 'next' } }] };

describe('what several values in a cell are', () => {
  test('teams and addresses, on lines, between semicolons or commas; each once', () => {
    expect(cellValues('a@x.example, b@x.example\na@x.example')).toEqual(['a@x.example', 'b@x.example']);
    expect(cellValues('Martin, Luc')).toEqual(['Martin, Luc']);
    expect(listedValues('Product, Fleet;Support')).toEqual(['Product', 'Fleet', 'Support']);
    expect(listedLines('- Trips\n2) Riders\nKR3: Calls\n\n')).toEqual(['Trips', 'Riders', 'Calls']);
  });
});

describe('numbers and units as other tools write them', () => {
  const comma = { decimal: 'comma', percentAs: 'percent' } as const;
  test('1 250,5 = 1.250,5 = 1250.5; 40 % = 0.4; a share stays a share', () => {
    expect(['1 250,5', '1.250,5'].map((text) => goalNumber(text, false, comma))).toEqual([1250.5, 1250.5]);
    expect(goalNumber('40 %', true, comma)).toBe(0.4);
    expect(goalNumber('40', true, comma)).toBe(0.4);
    expect(goalNumber('0,4', true, { ...comma, percentAs: 'fraction' })).toBe(0.4);
    expect(['=A1', '#REF!', 'soon'].map((text) => goalNumber(text, false, comma))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('"Custom Percent", "Euro", "Number" and words', () => {
    expect(unitOfGoal('Custom Percent', [], '')).toEqual({ kind: 'percent', label: '%' });
    expect(unitOfGoal('', ['30%'], '')).toEqual({ kind: 'percent', label: '%' });
    expect(unitOfGoal('Euro', [], '')).toEqual({ kind: 'money', label: '€' });
    expect(unitOfGoal('Number', [], '')).toEqual({ kind: 'other', label: '' });
    expect(unitOfGoal('heures', [], '')).toEqual({ kind: 'other', label: 'heures' });
  });
});

describe('periods by their names', () => {
  test.each([
    ['Q3 2026', '2026-07-01', '2026-09-30'],
    ['T1 2027', '2027-01-01', '2027-03-31'],
    ['Q3 Y2025', '2025-07-01', '2025-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['H2 2026', '2026-07-01', '2026-12-31'],
    ['S1 2026', '2026-01-01', '2026-06-30'],
    ['FY2026', '2026-01-01', '2026-12-31'],
  ])('%s is from %s to %s', (name, start, end) => {
    expect(spanOfName(name, 1)).toEqual({ start, end });
  });

  test('what two people could read differently is left to a person', () => {
    expect(['Q1 27', 'Spring', 'H3 2026', 'Q5 2026'].map((name) => spanOfName(name, 1))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    // A fiscal year from April: the first quarter is theirs to say.
    expect(spanOfName('Q1 2026', 4)).toBeNull();
    expect(dayOf('2026-11-16T09:12:00Z', 'dmy')).toBe('2026-11-16');
    expect(dayOf('11/12/2026', 'mdy')).toBe('2026-11-12');
    expect(dayOf('2026-11', 'dmy')).toBeUndefined();
  });
});

describe('what is asked', () => {
  const rows = [header, ['Luc', 'T1 2027', 'Faster answers', 'Hours to a first answer', '48', '12']];

  test('nothing is placed while a holder or a period is not said', () => {
    expect(plan(rows)).toMatchObject({ questions: ['holders', 'periods'], objectives: [] });
    expect(plan(rows, intoNext)).toMatchObject({ questions: ['holders'], objectives: [] });
  });

  test('a cycle that runs takes no draft, a team one does not see takes nothing', () => {
    const now = { periods: [{ period: 'T1 2027', choice: { kind: 'cycle', cycleId: 'now' } }] };
    const elsewhere = { otherHolders: { kind: 'team', teamId: 'hidden' } };
    expect(plan(rows, { ...now, ...elsewhere }).questions).toEqual(['holders', 'periods']);
  });

  test('a new cycle is opened by those who open that team’s', () => {
    const cycle = { kind: 'new-cycle', name: 'T1 2027', start: '2027-01-04', end: '2027-03-28' };
    const of = (teamId: string) => ({ periods: [{ period: 'T1 2027', choice: { ...cycle, teamId } }] });
    expect(plan(rows, of('product')).questions).toEqual(['holders']);
    expect(plan(rows, of('fleet')).questions).toEqual(['holders', 'periods']);
  });

  test('a person’s name makes a team by nobody’s leave but an administrator’s, an address by nobody’s', () => {
    const named = { ...intoNext, otherHolders: { kind: 'new-team' } };
    expect(plan(rows, named).questions).toEqual(['holders']);
    expect(plan(rows, named, { mayCreateTeams: true }).objectives).toMatchObject([
      { team: { kind: 'new-team', name: 'Luc' } },
    ]);
    const address = [header, ['x@cyclade.example', ...rows[1]!.slice(1)]];
    expect(plan(address, named, { mayCreateTeams: true }).objectives).toMatchObject([
      { team: { kind: 'placeholder', holder: 'x@cyclade.example' } },
    ]);
  });
});

test('from 4 to 4 is no move: a level, whatever its words', () => {
  const rows = [header, ['Product', 'T1 2027', 'Faster answers', 'Reopened tickets', '4', '4']];
  expect(plan(rows, intoNext)).toMatchObject({ questions: ['levels'], levels: [{ line: 2 }] });
  const said = { ...intoNext, levels: { all: 'key-result' } };
  expect(plan(rows, said).objectives[0]?.keyResults).toMatchObject([{ baseline: null, target: 4 }]);
});

test.each(['Actuel', 'Valeur actuelle', 'Current'])('« %s » is where it stands now', (name) => {
  const rows = [
    ['Objectif', 'Résultat clé', 'Départ', 'Cible', name],
    ['Une application que l’on garde', 'Note de l’application', '3,9', '4,4', '4,2'],
  ];
  expect(readGoals(tableOf(rows))?.goals).toMatchObject([{ current: null }, { current: '4,2' }]);
});

test('an objective comes after the one it supports, wherever it stands in the file', () => {
  const rows = [
    ['Row ID', 'Title', 'Parent', 'Type', 'Entity', 'Time Period'],
    ['2', 'New riders stay', '1', 'Objective', 'Product', 'T1 2027'],
    ['1', 'The city rides', '', 'Objective', 'Product', 'T1 2027'],
  ];
  expect(plan(rows, intoNext).objectives.map(({ title, supports }) => [title, supports])).toEqual([
    ['The city rides', null],
    ['New riders stay', 0],
  ]);
});

test('teams that are not here are not asked to contribute, and it is said; those that are, are', () => {
  const rows = [header, ['Product, Fleet, Sales', 'T1 2027', 'Faster answers', 'Hours to a first answer', '48', '12']];
  const { objectives, problems } = plan(rows, intoNext);
  expect(objectives[0]?.contributing).toEqual([{ kind: 'team', id: 'fleet' }]);
  expect(problems).toMatchObject([{ code: 'goals.contributor-unknown', params: { teams: ['Sales'] }, stops: false }]);
});

test('no line is lost: each comes in, or is named among those that do not', () => {
  const word = fc.constantFrom(
    '',
    'Trips',
    'Keep churn under 4 %',
    'Faster answers',
    '=A1',
    'x'.repeat(301),
    'Luc closes 30 tickets',
  );
  const number = fc.constantFrom('', '4', '12', 'soon', '1,5');
  const team = fc.constantFrom('', 'Product', 'Fleet', 'Julie', 'luc@cyclade.example');
  const quarter = fc.constantFrom('T1 2027', 'T3 2026');
  const row = fc.tuple(team, quarter, word, word, number, number);
  const said = {
    periods: [...intoNext.periods, { period: 'T3 2026', choice: { kind: 'leave-out' } }],
    otherHolders: { kind: 'team', teamId: 'product' },
    levels: { all: 'kpi' },
    many: { kind: 'first' },
    decimal: 'comma',
  };
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const { questions, objectives, problems } = plan([header, ...rows], said);
      expect(questions).toEqual([]);
      const there = new Set([
        ...objectives.flatMap((one) =>
          [one, ...one.keyResults, ...one.levels, ...one.initiatives].map(({ line }) => line),
        ),
        ...problems.filter(({ stops }) => stops).map(({ line }) => line),
      ]);
      const filled = rows.flatMap(([, , objective, result], at) => (objective === '' && result === '' ? [] : [at + 2]));
      // A line that only repeats its objective has said it once already.
      const repeats = rows.flatMap(([, , objective, result], at) =>
        objective !== '' && result === '' ? [at + 2] : [],
      );
      expect(filled.filter((line) => !there.has(line) && !repeats.includes(line))).toEqual([]);
    }),
  );
});
