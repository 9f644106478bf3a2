import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { valueSent } from './value-sent.ts';

const share = {
  statement: 'Passer de 40 % à 60 % de dossiers complets',
  unit: { kind: 'percent' as const, label: '' },
  baseline: 0.4,
  target: 0.6,
};

test('85 sent for a share is asked about, with the key result it was sent for', () => {
  const asked = () => valueSent(85, share, undefined);
  expect(asked).toThrow(Refusal);
  expect(asked).toThrow(
    expect.objectContaining({
      code: 'key-result.percent-or-fraction',
      params: { statement: share.statement, value: 85 },
    }),
  );
});

test('said to be written as a percentage it is 0.85, as a fraction it is 8,500 %', () => {
  expect(valueSent(85, share, 'percent')).toBe(0.85);
  expect(valueSent(85, share, 'fraction')).toBe(85);
});

test('between 0 and 1 it is a fraction, and of anything but a share it is what it is', () => {
  expect(valueSent(0.55, share, undefined)).toBe(0.55);
  expect(valueSent(null, share, undefined)).toBeNull();
  expect(valueSent(85, { ...share, unit: { kind: 'count', label: 'dossiers' } }, undefined)).toBe(85);
});

test('a key result that aims beyond 100 % may be there without a question, but not eighty-five times over', () => {
  const growth = { ...share, baseline: 1.1, target: 1.4 };
  expect(valueSent(1.3, growth, undefined)).toBe(1.3);
  expect(() => valueSent(130, growth, undefined)).toThrow(Refusal);
});
