import { expect, test } from 'vitest';
import { sheetCsv } from './sheet-csv.ts';

const header = ['Ligne', 'Période', 'Ce qui ne va pas'];

test('each refused row has its number and its sentence; French spreadsheets part cells by semicolons', () => {
  expect(sheetCsv('fr', header, [[7, '2026-13', 'Ce mois n’existe pas ; il y en a douze.']])).toBe(
    '\ufeffLigne;Période;Ce qui ne va pas\r\n7;2026-13;"Ce mois n’existe pas ; il y en a douze."\r\n',
  );
  expect(sheetCsv('en', ['Line', 'Period', 'What'], [[7, 'a "b", c', 'No such month.']])).toBe(
    '\ufeffLine,Period,What\r\n7,"a ""b"", c",No such month.\r\n',
  );
});

test('what a spreadsheet would run is text: =, +, -, @, tab and return are kept behind an apostrophe', () => {
  const cells = ['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1", 'a=1'];
  const [, ...lines] = sheetCsv(
    'en',
    ['What'],
    cells.map((cell) => [cell]),
  ).split(/\r\n(?="?['a])/);
  expect(lines.map((line) => line.replace(/^"|"?(?:\r\n)?$/g, '').replaceAll('""', '"'))).toEqual(
    cells.map((cell) => (cell === 'a=1' ? cell : `'${cell}`)),
  );
});
