import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { Refusal } from '../../src/refusal.ts';
import { fileOfGoals } from './file-of-goals.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'goals');
const folder = mkdtempSync(join(tmpdir(), 'gouverne-goals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, said: object = {}) => fileOfGoals(join(fixtures, name), GoalAnswers.parse(said));

/** Each goal on a line: what it is, what it stands under, its team or holder. */
async function outline(name: string, said: object = {}) {
  const { goals } = await read(name, said);
  return goals.map(({ kind, title, under, teams, holders }) =>
    [kind, title, under === null ? '' : `under “${goals[under]?.title}”`, teams.join('+') || holders.join('+')].join(
      ' | ',
    ),
  );
}

/** What is said of each line that something is said of. */
async function problems(name: string, said: object = {}) {
  return (await read(name, said)).problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);
}

async function refusalOf(content: string | Uint8Array, name = 'a.csv'): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return fileOfGoals(path, GoalAnswers.parse({})).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
}

describe('each format is known by its own columns, and says which', () => {
  test.each([
    ['viva-goals.csv', 'viva-goals', ['Row ID', 'Title', 'Parent', 'Entity']],
    ['jira-okr.csv', 'jira-okr', ['Order', 'Type', 'Summary']],
    ['peoplebox.csv', 'peoplebox', ['Row ID', 'Goal Title', 'Parent Row IDs']],
    ['burning-okr.xlsx', 'burning-okr', ['Team', 'Objective', 'Key Result', 'Start', 'Ende', 'Aktuell']],
    ['repeated-objective.csv', 'repeated-objective', ['Objectif', 'Résultat clé']],
    ['wide-key-results.csv', 'wide-key-results', ['name', 'key_result_1_title', 'key_result_2_title']],
    ['other-table.csv', 'chosen-columns', []],
  ])('%s is %s', async (name, format, because) => {
    expect(await read(name)).toMatchObject({ format, because });
  });
});

describe('what each format says', () => {
  test('Viva Goals: parents by row, several teams in a cell, a level by its target type, a project, one person’s goal', async () => {
    expect(await outline('viva-goals.csv')).toEqual([
      'objective | City riders choose the bike first |  | Cyclade',
      'objective | New riders get into the habit | under “City riders choose the bike first” | Product',
      'key-result | Riders still riding after two weeks | under “New riders get into the habit” | Product',
      'key-result | Cancellations | under “New riders get into the habit” | Product',
      'objective | Every bike at a station rides | under “City riders choose the bike first” | Fleet+Product',
      'key-result | Bikes out of service for three days | under “Every bike at a station rides” | Fleet+Product',
      'initiative | Repair van on the east side | under “Every bike at a station rides” | Fleet+Product',
      'objective | Become a better listener |  | luc@cyclade.example',
      'key-result | Read three books on feedback | under “Become a better listener” | luc@cyclade.example',
    ]);
    const { goals, left } = await read('viva-goals.csv');
    expect(goals.flatMap(({ individual, line }) => (individual ? [line] : []))).toEqual([11, 12]);
    expect(goals[3]).toMatchObject({ level: true, side: 'below', target: '4', metric: 'Monthly churn' });
    expect(left).toEqual({ never: ['Progress'], unknown: ['Tags'] });
  });

  test('Jira: a dotted order, a key result under a key result belongs to the objective above both', async () => {
    expect(await outline('jira-okr.csv')).toEqual([
      'objective | City riders choose the bike first |  | Cyclade',
      'objective | New riders get into the habit | under “City riders choose the bike first” | Product+Fleet',
      'key-result | Riders still riding after two weeks | under “New riders get into the habit” | Product+Fleet',
      'initiative | Shorten the welcome | under “New riders get into the habit” | Product+Fleet',
      'key-result | Weekly trips | under “City riders choose the bike first” | Cyclade',
      'key-result | Trips on rainy days | under “City riders choose the bike first” | Cyclade',
      'objective | Win a promotion this year |  | Fleet',
    ]);
    const { goals } = await read('jira-okr.csv');
    // What is rolled up on an objective is the other tool's: an objective has no number here.
    expect(goals[0]).toMatchObject({ baseline: null, target: null, current: null });
    expect(goals[6]).toMatchObject({ individual: true });
  });

  test('Peoplebox: kinds by their place, a goal with its own measure keeps it as a key result, units by goal type', async () => {
    expect(await outline('peoplebox.csv')).toEqual([
      'objective | City riders choose the bike first |  | ines@cyclade.example',
      'objective | New riders get into the habit | under “City riders choose the bike first” | Product',
      'key-result | Riders still riding after two weeks | under “New riders get into the habit” | Product',
      'key-result | Trips per new rider in the first month | under “New riders get into the habit” | Product',
      'objective | Subscription income |  | ines@cyclade.example',
      'key-result | Subscription income | under “Subscription income” | ines@cyclade.example',
      'objective | Learn Spanish |  | luc@cyclade.example',
    ]);
    const { goals } = await read('peoplebox.csv');
    expect(goals.map(({ ownId }) => ownId)).toEqual(['G-101', 'G-102', 'G-103', 'G-104', 'G-105', null, 'G-106']);
    expect(goals[6]).toMatchObject({ individual: true });
    expect(await problems('peoplebox.csv')).toEqual(['5 Parent Row IDs goals.one-above']);
  });

  test('a spreadsheet: the header under a title on line 4, merged cells below it, progress left there', async () => {
    expect(await outline('repeated-objective.csv')).toEqual([
      'objective | Les nouveaux abonnés prennent l’habitude du vélo |  | Produit',
      'key-result | Usagers encore là après deux semaines | under “Les nouveaux abonnés prennent l’habitude du vélo” | Produit',
      'key-result | Trajets par nouvel usager le premier mois | under “Les nouveaux abonnés prennent l’habitude du vélo” | Produit',
      'objective | Chaque vélo en station roule |  | Flotte',
      'key-result | Vélos immobilisés plus de trois jours | under “Chaque vélo en station roule” | Flotte',
      'key-result | Maintenir les résiliations sous 4 % | under “Chaque vélo en station roule” | Flotte',
      'objective | Répondre plus vite aux usagers |  | Julie Bernard',
      'key-result | Délai de première réponse | under “Répondre plus vite aux usagers” | Julie Bernard',
      'objective | Le parcours d’inscription devient simple |  | Produit',
      'key-result | Inscriptions terminées | under “Le parcours d’inscription devient simple” | Produit',
      'key-result | Appels pour s’inscrire | under “Le parcours d’inscription devient simple” | Produit',
    ]);
    expect(await read('repeated-objective.csv')).toMatchObject({
      headerLine: 4,
      delimiter: ';',
      told: { decimal: 'comma' },
      left: { never: ['Avancement'], unknown: [] },
    });
  });

  test('key results side by side: empty ones are not there, completions stay there', async () => {
    expect(await outline('wide-key-results.csv')).toEqual([
      'objective | New riders get into the habit |  | Product',
      'key-result | Riders still riding after two weeks | under “New riders get into the habit” | Product',
      'key-result | Trips per new rider | under “New riders get into the habit” | Product',
      'objective | Every bike at a station rides |  | Fleet',
      'key-result | Bikes out of service for three days | under “Every bike at a station rides” | Fleet',
      'key-result | Repairs done on the spot | under “Every bike at a station rides” | Fleet',
    ]);
    const { goals } = await read('wide-key-results.csv');
    expect(goals.map(({ baseline, target }) => [baseline, target])).toEqual([
      [null, null],
      ['30%', '50%'],
      ['2.1', '3.5'],
      [null, null],
      ['120', '60'],
      [null, null],
    ]);
  });

  test('BurningOKR: a German workbook, its start and end are values', async () => {
    const { goals, told } = await read('burning-okr.xlsx');
    expect(goals.filter(({ kind }) => kind === 'key-result')).toMatchObject([
      {
        teams: ['Produkt'],
        baseline: '30',
        target: '50',
        current: '31',
        unit: 'PERCENT',
        metric: 'aktiv zwischen Tag 8 und 14',
      },
      { teams: ['Produkt'], baseline: '2.1', target: '3.5' },
      { teams: ['Flotte'], baseline: '120', target: '60' },
    ]);
    expect(goals.filter(({ kind }) => kind === 'objective')).toHaveLength(2);
    expect(told.decimal).toBe('point');
  });

  test('any other table: a person says which column is what', async () => {
    expect(await read('other-table.csv')).toMatchObject({ missing: ['objective'], goals: [] });
    const columns = { objective: 0, keyResult: 1, baseline: 2, target: 3, team: 4 };
    expect(await outline('other-table.csv', { columns })).toEqual([
      'objective | New riders get into the habit |  | Product',
      'key-result | Riders still riding after two weeks | under “New riders get into the habit” | Product',
      'key-result | Trips per new rider | under “New riders get into the habit” | Product',
      'objective | Every bike at a station rides |  | Fleet',
      'key-result | Bikes out of service for three days | under “Every bike at a station rides” | Fleet',
    ]);
  });

  test('a person may take a file for another format than the one recognised', async () => {
    const taken = await read('viva-goals.csv', { format: 'chosen-columns', columns: { objective: 1 } });
    expect(taken).toMatchObject({ format: 'chosen-columns', because: [] });
    expect(taken.goals).toHaveLength(9);
  });
});

describe('damaged files', () => {
  test('columns that are missing are named, and nothing is read by guess', async () => {
    expect(await read('damaged/missing-columns.csv')).toMatchObject({
      format: 'chosen-columns',
      missing: ['objective'],
    });
    expect(await read('damaged/missing-columns.csv', { format: 'jira-okr' })).toMatchObject({
      missing: ['type'],
      goals: [],
    });
  });

  test('cut in the middle, or a quote never closed: refused with the line it began on', async () => {
    const refused = (name: string) => read(name).catch((error: Refusal) => [error.code, error.params.line]);
    expect(await refused('damaged/truncated.csv')).toEqual(['file.unclosed-quote', 3]);
    expect(await refused('damaged/quote-never-closed.csv')).toEqual(['file.unclosed-quote', 2]);
  });

  test('an order twice, an unknown kind, a parent that is gone, a word for an order, no title: each line says its own', async () => {
    expect(await problems('damaged/repeated-order.csv')).toEqual([
      '7 Order goals.not-an-order',
      '4 Order goals.ref-twice',
      '6 Order goals.parent-absent',
      '8 Summary goals.no-title',
      '5 Type goals.unknown-type',
    ]);
    expect(await outline('damaged/repeated-order.csv')).toHaveLength(2);
  });

  test('lines that name each other in a circle stay out, those under them too, and the rest is read', async () => {
    expect(await problems('damaged/in-a-circle.csv')).toEqual([
      '3 Parent goals.under-itself',
      '4 Parent goals.under-itself',
      '5 Parent goals.under-itself',
      '6 Parent goals.under-itself',
    ]);
    expect(await outline('damaged/in-a-circle.csv')).toEqual([
      'objective | New riders get into the habit |  | Product',
    ]);
  });

  test('a key result without an objective, several in one cell for one target', async () => {
    expect(await problems('damaged/no-objective-above.csv')).toEqual([
      '2 Objective goals.no-objective-above',
      '3 Key result goals.several-results',
    ]);
  });

  test('a cell of ten megabytes, zero bytes, nothing at all, a PDF, a page, an old workbook: refused, each with its reason', async () => {
    const head = 'Objective,Key result\n';
    expect(await refusalOf(`${head}${'x'.repeat(10_000_000)},y\n`)).toBe('file.line-too-long');
    expect(await refusalOf(`${head}"${'x\n'.repeat(2_000_000)}`)).toBe('file.unclosed-quote');
    expect(await refusalOf(`${head}a\0b,c\n`)).toBe('file.nul-bytes');
    expect(await refusalOf('')).toBe('file.empty');
    expect(await refusalOf('just words\n')).toBe('goals.no-table');
    expect(await refusalOf('%PDF-1.7')).toBe('file.not-a-table');
    expect(await refusalOf('<!doctype html><table>')).toBe('file.not-a-table');
    expect(await refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.xls')).toBe('file.legacy-excel');
    expect(await refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.xlsx')).toBe('file.excel-unreadable');
    expect(await refusalOf('PAR1 and more')).toBe('goals.not-csv-or-excel');
  });
});

describe('encodings and separators', () => {
  const text = 'Objectif;Résultat clé;Départ\nL’été à vélo;Trajets d’août;1,5\n';
  const utf16 = (mark: readonly number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little end first', utf16([0xff, 0xfe], Buffer.from(text, 'utf16le'))],
    ['UTF-16 big end first', utf16([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16())],
    ['Latin-1', Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['lines that end as they did on old machines', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', async (name, bytes) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, bytes);
    const { goals, format } = await fileOfGoals(path, GoalAnswers.parse({}));
    expect(format).toBe('repeated-objective');
    expect(goals.map(({ title }) => title)).toEqual(['L’été à vélo', 'Trajets d’août']);
  });

  test('a separator chosen by hand wins over the one guessed', async () => {
    const path = join(folder, 'bars.csv');
    writeFileSync(path, 'Objective~Key result\nA, B; C~D\n');
    const said = GoalAnswers.parse({ delimiter: '~' });
    expect((await fileOfGoals(path, said)).goals.map(({ title }) => title)).toEqual(['A, B; C', 'D']);
  });
});
