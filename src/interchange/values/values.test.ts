import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalEvidence, readNumber } from './read-number.ts';
import { periodTyped, readPeriodText } from './read-period.ts';
import { valueRows } from './value-rows.ts';
import { guessColumns, longCells, tell, valueTable, wideCells, wideLine } from './value-table.ts';

const file = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split(';').map((cell) => cell.trim() || null) }));

describe('a number', () => {
  test.each([
    ['1 234,5', 'comma', 1234.5],
    ['1.234,5', 'comma', 1234.5],
    ['1,234.5', 'point', 1234.5],
    ['1,234', 'point', 1234],
    ['1,234', 'comma', 1.234],
    ['3,1 %', 'comma', 0.031],
    ['1e308', 'point', 1e308],
    ['−4', 'point', -4],
    ['12 €', 'point', 12],
  ] as const)('"%s" with a decimal %s is %d', (text, sign, value) => {
    expect(readNumber(text, sign)?.value).toBeCloseTo(value, 12);
  });

  test('what overflows, what mixes signs and what is not a number are none', () => {
    for (const text of ['1e309', '1.2.3', 'n/a', '12,5,', '']) expect(readNumber(text, 'point')).toBeUndefined();
    expect(readNumber('12.5', 'comma')).toBeUndefined();
  });

  test('"1,234" tells nothing of the decimal sign; "12,5" and "1.234,5" do', () => {
    expect(['1,234', '1.234', '12,5', '1.234,5', '0,931', '1,234,567', '42'].map(decimalEvidence)).toEqual([
      'either',
      'either',
      'comma',
      'comma',
      'comma',
      'point',
      undefined,
    ]);
  });

  test('a number written in either language is read back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(readNumber(String(value), 'point')?.value).toBe(value === 0 ? Number(String(value)) : value);
        expect(readNumber(String(value).replace('.', ','), 'comma')?.value).toBe(
          value === 0 ? Number(String(value)) : value,
        );
      }),
    );
  });
});

describe('a period', () => {
  test.each([
    ['31/01/2026', 'dmy', '2026-01-31'],
    ['01/31/2026', 'mdy', '2026-01-31'],
    ['2026-11', 'dmy', '2026-11'],
    ['11/2026', 'dmy', '2026-11'],
    ['nov. 2026', 'dmy', '2026-11'],
    ['novembre 2026', 'dmy', '2026-11'],
    ['Nov-26', 'dmy', '2026-11'],
    ['juil. 2025', 'dmy', '2025-07'],
    ['août 2025', 'dmy', '2025-08'],
    ['May 2025', 'dmy', '2025-05'],
    ['T4 2026', 'dmy', '2026-Q4'],
    ['S45 2026', 'dmy', '2026-W45'],
    ['2026-W45', 'dmy', '2026-W45'],
    ['2026-11-01 00:00:00', 'dmy', '2026-11-01'],
  ] as const)('"%s" read %s is %s', (text, order, period) => {
    expect(readPeriodText(text, order)).toBe(period);
  });

  test.each([
    ['November 2026', 'en', '2026-11'],
    ['11/30/2026', 'en', '2026-11-30'],
    ['03/04/2026', 'en', '03/04/2026'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['T4 2026', 'fr', '2026-Q4'],
    ['hier', 'fr', 'hier'],
  ] as const)('"%s" typed in %s is sent as %s', (text, language, sent) => {
    expect(periodTyped(text, language)).toBe(sent);
  });

  test('a day that does not exist and a word are none', () => {
    for (const text of ['31/02/2026', '13/13/2026', 'hier', '', 'ab 2026'])
      expect(readPeriodText(text, 'dmy')).toBeUndefined();
  });
});

describe('a long file', () => {
  test('is read by the names of its columns, its titles skipped', () => {
    const table = valueTable(file('Abonnés\nmois;valeur;raison\n2026-01;12,5;\n2026-02;13,5;recompté'));
    expect(table).toMatchObject({ shape: 'long', columns: ['mois', 'valeur', 'raison'] });
    const at = guessColumns(table!);
    const { cells } = longCells(table!, at, []);
    expect(tell(cells)).toEqual({ dateOrder: 'dmy', decimal: 'comma', percent: false });
    expect(valueRows(cells, { dateOrder: 'dmy', decimal: 'comma', percentAs: null }).rows).toMatchObject([
      { line: 3, period: '2026-01', value: 12.5, note: null },
      { line: 4, period: '2026-02', value: 13.5, note: 'recompté' },
    ]);
  });

  test('without column names, and with columns nobody named, is understood by what it holds', () => {
    expect(valueTable(file('2026-01;2026\n2026-02;2027'))).toMatchObject({ shape: 'long', columns: ['1', '2'] });
    expect(guessColumns(valueTable(file('a;b\nx;2026-01-01\ny;2026-02-01\nz;2026-03-01'))!).periods).toBe(1);
  });

  test('of several KPIs gives the lines of one, by its key or its name whatever the accents', () => {
    const table = valueTable(file('kpi;mois;valeur\nAbonnés;2026-01;1\nvélos;2026-01;2\nabonnes;2026-02;3'));
    const { cells, elsewhere } = longCells(table!, guessColumns(table!), ['abonnes']);
    expect([cells.map(({ value }) => value), elsewhere]).toEqual([['1', '3'], 1]);
  });
});

describe('a wide file', () => {
  const table = valueTable(file('indicateur;janv. 2026;févr. 2026;mars 2026\nAbonnés;10;;12\nVélos;1;2;3'));

  test('has a date per column; the line of a KPI is found by its name, a blank stays unsaid', () => {
    if (table?.shape !== 'wide') throw new Error('expected a wide table');
    expect(wideLine(table, ['abonnes', 'Abonnés'])).toBe(2);
    expect(wideLine(table, ['autre'])).toBeNull();
    const read = valueRows(wideCells(table, 2).cells, { dateOrder: 'dmy', decimal: 'point', percentAs: null });
    expect(read.rows.map(({ period, value }) => [period, value])).toEqual([
      ['2026-01', 10],
      ['2026-03', 12],
    ]);
    expect(read.empty).toBe(1);
  });
});

describe('what the file does not tell is asked', () => {
  const told = (text: string) => {
    const table = valueTable(file(text))!;
    return tell(longCells(table, guessColumns(table), []).cells);
  };

  test('01/02/2026 alone does not say which is the month; 31/01/2026 anywhere does', () => {
    expect(told('date;valeur\n01/02/2026;1\n01/03/2026;2').dateOrder).toBeNull();
    expect(told('date;valeur\n01/02/2026;1\n31/03/2026;2').dateOrder).toBe('dmy');
  });

  test('1,234 alone does not say which sign is decimal; 12,5 anywhere does; both is asked', () => {
    expect(told('date;valeur\n2026-01;1,234\n2026-02;2,345').decimal).toBeNull();
    expect(told('date;valeur\n2026-01;1,234\n2026-02;12,5').decimal).toBe('comma');
    expect(told('date;valeur\n2026-01;12.5\n2026-02;12,5').decimal).toBeNull();
  });

  test('3 of a percentage is 3 % or 300 %: only a percent sign tells', () => {
    expect(told('date;valeur\n2026-01;3 %\n2026-02;4 %').percent).toBe(true);
    const cells = longCells(
      valueTable(file('d;v\n2026-01;3'))!,
      { periods: 0, values: 1, notes: null, kpis: null },
      [],
    );
    const read = (percentAs: 'percent' | 'fraction') =>
      valueRows(cells.cells, { dateOrder: 'dmy', decimal: 'point', percentAs }).rows[0]?.value;
    expect([read('percent'), read('fraction')]).toEqual([0.03, 3]);
  });
});

test('a cell that cannot be read keeps its line, its column and its words', () => {
  const table = valueTable(file('mois;valeur\n2026-01;douze\nhier;4'))!;
  const { cells } = longCells(table, guessColumns(table), []);
  expect(valueRows(cells, { dateOrder: 'dmy', decimal: 'point', percentAs: null }).rows).toMatchObject([
    { line: 2, column: 'valeur', problem: { code: 'values.not-a-number', params: { text: 'douze' } } },
    { line: 3, problem: { code: 'values.not-a-period', params: { text: 'hier' } } },
  ]);
});
