import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('initials are the first letters of the first and the last word', () => {
  expect(initials('Inès Morel')).toBe('IM');
  expect(initials('  Jean-Luc de la Tour ')).toBe('JT');
  expect(initials('élodie')).toBe('É');
});

test('a person without a name has no initials', () => {
  expect(initials('')).toBe('');
});
