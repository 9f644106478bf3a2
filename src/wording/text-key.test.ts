import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textKey } from './text-key.ts';

test('spaces and capitals make no other sentence, a number does', () => {
  expect(textKey('  Raise   the Renewal rate ')).toBe(textKey('raise the renewal rate'));
  expect(textKey('Réduire de 40 %')).toBe(textKey('réduire de 40 %'));
  expect(textKey('Raise it to 40')).not.toBe(textKey('Raise it to 41'));
});

test('any text has a key of sixteen hexadecimal digits', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[0-9a-f]{16}$/.test(textKey(text)))));
