import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { courseOfLine, isShare } from '../../src/wording/course-of-line.ts';
import { sortRows, sortText } from '../../src/wording/sort-list.ts';
import { readPastedFile } from './read-pasted-file.ts';
import { cell, row, styled, workbook } from './workbook.fixture.ts';

async function sorted(bytes: Uint8Array) {
  const file = await readPastedFile(bytes);
  if (file === null) throw new Error('not read');
  return file.kind === 'text' ? sortText(file.text) : sortRows(file.sheets[0]?.rows ?? []);
}

test('a spreadsheet with merged titles and its header on line 6, formulas by the values they show', async () => {
  const bytes = workbook(
    [
      row(1, cell('A1', 'Plan 2026 de la direction')),
      row(3, cell('A3', 'Version de travail')),
      row(6, cell('A6', 'Objectif'), cell('B6', 'Résultat clé'), cell('C6', 'Départ'), cell('D6', 'Cible')),
      row(
        7,
        cell('A7', 'Redonner du temps aux soignants'),
        cell('B7', 'Délai d’admission en minutes'),
        cell('C7', 40, 'SUM(20,20)'),
        cell('D7', 25),
      ),
      row(
        8,
        cell('B8', 'Taux de patients satisfaits', 'CONCATENATE(&quot;Taux de patients &quot;,&quot;satisfaits&quot;)'),
        cell('C8', 60),
        cell('D8', 75),
      ),
    ].join(''),
    '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A7:A8"/></mergeCells>',
  );
  const { entries } = await sorted(bytes);
  expect(entries.map(({ text, column, baseline, target }) => [text, column, baseline, target])).toEqual([
    ['Redonner du temps aux soignants', 'objective', undefined, undefined],
    ['Délai d’admission en minutes', 'key-result', '40', '25'],
    ['Taux de patients satisfaits', 'key-result', '60', '75'],
  ]);
  expect(entries[2]?.heading).toBe('Redonner du temps aux soignants');
});

test('a CSV of Western Europe keeps its accents; a cell that is a formula as text is left to a person', async () => {
  const latin = Uint8Array.from('Indicateur;Cible\nD\u00e9lai de r\u00e9ponse;4\n=SOMME(A1:A9);2\n', (letter) =>
    letter.charCodeAt(0),
  );
  const { entries } = await sorted(latin);
  expect(entries[0]?.text).toBe('Délai de réponse');
  expect(entries.find(({ text }) => text.startsWith('='))?.reason ?? 'left out').toMatch(/formula|left out/);
});

test('emoji, right-to-left words and 5,000 lines of a file come through', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `- Réduire le délai du dossier ${n} de ${n} à ${n + 3} jours`);
  const text = ['🚀 Launch the app 🎉', 'زيادة عدد المستخدمين إلى 500', ...lines].join('\n');
  const { entries } = await sorted(new TextEncoder().encode(text));
  expect(entries).toHaveLength(5002);
  expect(entries[0]?.text).toBe('Launch the app');
  expect(entries[1]).toMatchObject({ column: 'unclear', reason: 'other-script' });
});

test('a number shown as a percentage is read as it is shown: 0.31 under "0%" is 31 %, with its decimals and no more', async () => {
  const bytes = workbook(
    [
      row(1, cell('A1', 'Résultat clé'), cell('B1', 'Départ'), cell('C1', 'Cible')),
      row(2, cell('A2', 'Augmenter le taux de réachat'), styled('B2', 0.31, 1), styled('C2', 0.4, 2)),
      row(3, cell('A3', 'Réduire la part des retards'), styled('B3', 0.07, 1), styled('C3', 5, 3)),
      row(4, cell('A4', 'Réduire le délai moyen'), styled('B4', 0.5, 0), cell('C4', 0.25)),
    ].join(''),
  );
  const { entries } = await sorted(bytes);
  expect(entries.map(({ baseline, target }) => [baseline, target])).toEqual([
    ['31%', '40%'],
    ['7%', '5'],
    ['0.5', '0.25'],
  ]);
  expect(entries.map((entry) => courseOfLine({ ...plain, ...entry }, isShare({ ...plain, ...entry })))).toEqual([
    { baseline: 0.31, target: 0.4 },
    { baseline: 0.07, target: 0.05 },
    { baseline: 0.5, target: 0.25 },
  ]);
});

const plain = { baseline: null, target: null };
const empty = (ref: string, formula: string, type = '') => `<c r="${ref}"${type}><f>${formula}</f></c>`;

test('a formula without a kept value is never an empty cell: its text stays, and its place is said', async () => {
  const bytes = workbook(
    [
      row(6, cell('A6', 'Indicateur'), cell('B6', 'Départ'), cell('C6', 'Cible')),
      row(7, cell('A7', 'Délai d’admission en minutes'), cell('B7', 40, 'SUM(20,20)'), empty('C7', 'B7*0.6')),
      row(8, empty('A8', 'CONCATENATE(&quot;Taux&quot;)', ' s="1" t="str"'), cell('C8', 75)),
      row(9, cell('A9', 'NPS'), '<c r="B9" s="2"/>', '<c r="C9"><f t="shared" si="0"/><v></v></c>'),
    ].join(''),
  );
  const { entries, notes } = await sorted(bytes);
  expect(entries.map(({ text, reason, baseline, target }) => [text, reason, baseline, target])).toEqual([
    ['Délai d’admission en minutes', 'level-to-hold', '40', undefined],
    ['=CONCATENATE("Taux")', 'formula', undefined, '75'],
    ['NPS', 'level-to-hold', undefined, undefined],
  ]);
  expect(notes.map(({ what, row: at, column }) => [what, at, column])).toEqual([
    ['formula', 6, 2],
    ['formula', 7, 0],
    ['formula', 8, 2],
  ]);
});

test('a cell of 10 MB in a workbook and in a CSV: its place is said, the other lines are sorted', async () => {
  const long = 'mot '.repeat(2_500_000).trim();
  const rows = [
    row(6, cell('A6', 'Projet'), cell('B6', 'Responsable')),
    row(7, cell('A7', 'Lancer le pass d’hiver')),
    row(8, cell('A8', long)),
    row(9, cell('A9', 'Recruter deux mécaniciens')),
  ].join('');
  const csv = new TextEncoder().encode(`Projet;Responsable\nLancer le pass;Ana\n"${long}";Tom\nRecruter;Ana\n`);
  // A workbook's cell is cut before it is read: its length is "more than 40,000".
  for (const [bytes, at, length] of [
    [workbook(rows), 7, 40_000],
    [csv, 2, 9_999_999],
  ] as const) {
    const { entries, notes } = await sorted(bytes);
    expect(notes).toEqual([{ what: 'too-long', row: at, column: 0, length }]);
    expect(entries.map(({ reason }) => reason)).toEqual(['thing-made', 'too-long', 'thing-made']);
  }
});

test('a CSV with semicolons and decimal commas, a title above it, sentences with commas in it', async () => {
  const csv = [
    'Suivi 2026, version de travail',
    '',
    'Indicateur;Départ;Cible;Responsable',
    'Note moyenne, sur cinq;3,5;4,2;Julie',
    '"Délai ""médian"", en jours";12,5;8;Tom',
    'Taux de retour;;;',
  ].join('\r\n');
  const { entries } = await sorted(new TextEncoder().encode(csv));
  expect(entries.map(({ text, baseline, target, owner }) => [text, baseline, target, owner])).toEqual([
    ['Note moyenne, sur cinq', '3,5', '4,2', 'Julie'],
    ['Délai "médian", en jours', '12,5', '8', 'Tom'],
    ['Taux de retour', undefined, undefined, undefined],
  ]);
});

test('a list with commas in its sentences is no table; a page that was saved is its text', async () => {
  const list = 'Lancer le pass, puis l’application\nRecruter deux mécaniciens\nPublier le guide, en anglais\nNPS';
  expect((await sorted(new TextEncoder().encode(list))).entries).toHaveLength(4);
  const page = '<!DOCTYPE html><html><body><p>Lancer le pass ; vite</p><p>Recruter ; deux fois</p></body></html>';
  expect((await sorted(new TextEncoder().encode(page))).entries.map(({ text }) => text)).toEqual([
    'Lancer le pass ; vite',
    'Recruter ; deux fois',
  ]);
});

test('what is no list is refused: an old .xls, an image, a truncated workbook, a bomb', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect([await readPastedFile(old), await readPastedFile(image)]).toEqual([null, null]);
  expect(await readPastedFile(workbook(row(1, cell('A1', 'x'))).slice(0, 200))).toBeNull();
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61e6) }, { level: 1 });
  expect(bomb.length).toBeLessThan(2e6);
  expect(await readPastedFile(bomb)).toBeNull();
});
