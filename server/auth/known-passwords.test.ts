import { expect, test } from 'vitest';
import { isKnownPassword } from './known-passwords.ts';

test.each([
  ['one that leaked often', '1qaz2wsx3edc'],
  ['whatever its case', 'Administrator'],
  ['with a year and a sign at its end', 'Football2024!'],
  ['twice the same', 'superman1superman1'],
  ['the same few signs', '121212121212'],
  ['the product’s name', 'gouverne2026'],
  ['the organisation’s name', 'Cyclade-2026'],
  ['the address itself', 'ines@cyclade.example'],
])('%s is refused', (_, password) => {
  expect(isKnownPassword(password, ['Cyclade', 'ines@cyclade.example'])).toBe(true);
});

test.each(['correct horse battery', 'vélo rouge sous la pluie', 'tK7#qLz0vR!w', 'password of my aunt Zoé'])(
  '“%s” is taken',
  (password) => {
    expect(isKnownPassword(password, ['Cyclade'])).toBe(false);
  },
);
