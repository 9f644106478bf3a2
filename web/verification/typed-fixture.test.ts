import { expect, test } from 'vitest';
import { fixtureOf } from './typed-fixture.ts';

const columns = [
  { name: 'rider', kind: 'text' },
  { name: 'minutes', kind: 'number' },
  { name: 'staff', kind: 'boolean' },
  { name: 'at', kind: 'instant' },
];
const typed = { columns, period: '2026-11-02', expected: '1', percent: false };

test('cells become what their column holds; empty rows are none, empty cells have no value', () => {
  const rows = [
    ['7', '12,5', 'false', '2026-11-02T08:00'],
    ['', '', '', ''],
    ['b', '', '', ''],
  ];
  expect(fixtureOf({ ...typed, rows })).toMatchObject({
    rows: [
      ['7', 12.5, false, '2026-11-02T08:00Z'],
      ['b', null, null, null],
    ],
    expected: 1,
  });
});

test('an answer left empty is no value; one in percent is a fraction', () => {
  expect(fixtureOf({ ...typed, rows: [['a', '1', '', '']], expected: '' })?.expected).toBeNull();
  expect(fixtureOf({ ...typed, rows: [['a', '1', '', '']], expected: '25 %', percent: true })?.expected).toBe(0.25);
});

test('what is not a number, or no period, is no check yet', () => {
  expect(fixtureOf({ ...typed, rows: [['a', 'twelve', '', '']] })).toBeNull();
  expect(fixtureOf({ ...typed, rows: [['a', '1', '', '']], period: '' })).toBeNull();
  expect(fixtureOf({ ...typed, rows: [['a', '1', '', '']], expected: 'many' })).toBeNull();
});
