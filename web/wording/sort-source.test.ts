import { expect, test } from 'vitest';
import { NO_LIST, packed, type Source, sharesALine, unpacked } from './sort-source.ts';

test('a list that was typed, pasted or brought as a file comes back as it was', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
  const sources: readonly Source[] = [
    { kind: 'text', text: 'Réduire les retours de 9 % à 5 %' },
    { kind: 'text', text: 'a\nb', held: true },
    { kind: 'file', name: 'okr.xlsx', bytes },
    { kind: 'sheet', name: 'okr.xlsx', bytes, index: 2 },
  ];
  for (const source of sources) expect(unpacked(packed(source))).toEqual(source);
});

test('what is too much for a tab to keep is not kept: the page begins empty again', () => {
  expect(packed({ kind: 'file', name: 'big.xlsx', bytes: new Uint8Array(1_000_001) })).toBeNull();
  expect(packed({ kind: 'text', text: 'x'.repeat(2_000_001) })).toBeNull();
  expect(unpacked(null)).toEqual(NO_LIST);
});

test('a list that goes on being written shares a line with what it was; another list shares none', () => {
  const list = 'Taux de rebut\n- NPS';
  expect(sharesALine(list, 'Taux de rebut\n- NPS\nChurn')).toBe(true);
  expect(sharesALine(list, 'taux de  rebut')).toBe(true);
  expect(sharesALine(list, 'Panier moyen\nChurn')).toBe(false);
  // One line is being written, letter after letter.
  expect(sharesALine('Taux de rebu', 'Taux de rebut')).toBe(true);
  expect(sharesALine('', 'NPS')).toBe(true);
});
