import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { invitationLetter } from './letter.ts';

const inviting = {
  inviter: 'Inès Morel',
  organisation: 'Cyclade',
  role: 'viewer',
  expiresAt: '2026-12-07T09:00:00.000Z',
  timezone: 'Europe/Paris',
  link: 'https://gouverne.example/invitation/a-token',
  language: 'en',
} as const;

test('an invitation whose author was erased since is the organisation’s own', () => {
  const letter = invitationLetter(fr, { ...inviting, language: 'fr', inviter: null });
  expect(letter.subject).toBe('Une invitation à rejoindre Cyclade dans Gouverne');
  expect(letter.text).toContain('Une invitation vous attend dans Gouverne, pour rejoindre Cyclade.');
});

test('each role says in one line what it lets one do', () => {
  const lines = (['admin', 'member', 'viewer'] as const).map((role) => {
    const { text } = invitationLetter(en, { ...inviting, role });
    return text.split('\n').find((line) => line.startsWith('You will'));
  });
  expect(lines).toEqual(Object.values(en.invitationLetter.letter.role));
});

test('a name is a name: what it holds is no markup, and the address is readable where the button does not open', () => {
  const { html, text } = invitationLetter(en, { ...inviting, organisation: '<a href="https://elsewhere">Free</a>' });
  expect(html).not.toContain('<a href="https://elsewhere">');
  expect(html).toContain(`>${inviting.link}</a>`);
  expect(text).toContain(`\n${inviting.link}\n`);
});
