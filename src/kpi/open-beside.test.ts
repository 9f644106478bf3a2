import { expect, test } from 'vitest';
import { openBeside } from './open-beside.ts';

const whole = {
  unit: { kind: 'count', label: '' },
  direction: 'up',
  stewardId: 'ines',
  reviewOn: '2027-01-04',
  status: 'live',
} as const;
const here = new Set(['ines']);

test('unit, direction, steward and review date said, nothing is open beside the definition', () => {
  expect(openBeside(whole, here)).toEqual([]);
  expect(openBeside({ ...whole, unit: { kind: 'other', label: '/ 10 000' } }, here)).toEqual([]);
});

test('each one missing is a question; a unit of another kind without a word says none', () => {
  const bare = { ...whole, unit: { kind: 'other', label: ' ' }, stewardId: null, reviewOn: null } as const;
  expect(openBeside(bare, here)).toEqual(['unit', 'steward', 'reviewOn']);
});

test('what one who has left kept, nobody keeps', () => {
  expect(openBeside(whole, new Set())).toEqual(['steward']);
});

test('what is retired is asked nothing', () => {
  expect(openBeside({ ...whole, status: 'retired', stewardId: null, reviewOn: null }, here)).toEqual([]);
});
