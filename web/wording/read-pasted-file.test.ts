import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sortRows, sortText } from '../../src/wording/sort-list.ts';
import { readPastedFile } from './read-pasted-file.ts';

const cell = (ref: string, value: string | number, formula?: string) =>
  typeof value === 'number'
    ? `<c r="${ref}">${formula ? `<f>${formula}</f>` : ''}<v>${value}</v></c>`
    : `<c r="${ref}" t="${formula ? 'str' : 'inlineStr'}">${formula ? `<f>${formula}</f><v>${value}</v>` : `<is><t>${value}</t></is>`}</c>`;
const row = (r: number, ...cells: string[]) => `<row r="${r}">${cells.join('')}</row>`;

/** A workbook as office tools write it: a title merged over the columns, and the header on line 6. */
function workbook(rows: string, merged = ''): Uint8Array {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="OKR" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${merged}</worksheet>`),
  });
}

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

test('what is no list is refused: an old .xls, an image, a truncated workbook, a bomb', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect([await readPastedFile(old), await readPastedFile(image)]).toEqual([null, null]);
  expect(await readPastedFile(workbook(row(1, cell('A1', 'x'))).slice(0, 200))).toBeNull();
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61e6) }, { level: 1 });
  expect(bomb.length).toBeLessThan(2e6);
  expect(await readPastedFile(bomb)).toBeNull();
});
