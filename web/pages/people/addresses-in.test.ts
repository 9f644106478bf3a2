import { expect, test } from 'vitest';
import { addressesIn } from './addresses-in.ts';

test('one a line, with commas, from a mail program or from a spreadsheet', () => {
  expect(addressesIn('ana@cyclade.example\nbob@cyclade.example, Zoé Le Goff <zoe@cyclade.example>;\n').found).toEqual([
    'ana@cyclade.example',
    'bob@cyclade.example',
    'zoe@cyclade.example',
  ]);
  expect(
    addressesIn('name\te-mail\tteam\nAna\tana@cyclade.example\tFleet\n"Bob","bob@cyclade.example","Fleet"'),
  ).toEqual({
    found: ['ana@cyclade.example', 'bob@cyclade.example'],
    lost: [],
  });
});

test('an address written twice is one, whatever its capitals', () => {
  expect(addressesIn('Ana@Cyclade.example\nana@cyclade.example').found).toEqual(['Ana@Cyclade.example']);
});

test('a line without an address is not passed over', () => {
  expect(addressesIn('ana@cyclade.example\nBob Le Goff\nzoe@cyclade')).toEqual({
    found: ['ana@cyclade.example'],
    lost: ['Bob Le Goff', 'zoe@cyclade'],
  });
  expect(addressesIn('  \n')).toEqual({ found: [], lost: [] });
});
