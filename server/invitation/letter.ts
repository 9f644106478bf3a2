import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatInstant, type Language } from '../../i18n/format.ts';
import type { OrganisationRole } from '../../src/people/relation.ts';
import { letterPage, sentenceRow } from '../mail/letter-page.ts';
import type { Letter } from '../mail/post.ts';

export interface Inviting {
  /** Null once erased: then it is the organisation that invites. */
  readonly inviter: string | null;
  readonly organisation: string;
  readonly role: OrganisationRole;
  readonly expiresAt: string;
  readonly timezone: string;
  readonly link: string;
  readonly language: Language;
}

/** Who invites, to what, what one may do there, the link and its end. Nothing of what the organisation measures. */
export function invitationLetter(
  { invitationLetter: words, people }: Dictionary,
  { inviter, organisation, role, expiresAt, timezone, link, language }: Inviting,
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const { letter } = words;
  const until = formatInstant(language, expiresAt, timezone, { dateStyle: 'long', timeStyle: 'short' });
  const heading = people.accept.title(organisation);
  const said = [letter.invites(inviter, organisation), people.accept.words, letter.role[role]];
  const ends = [letter.once(until), letter.unexpected];
  return {
    subject: letter.subject(inviter, organisation),
    text: [letter.hello, ...said, `${heading}\n${link}`, ends.join('\n')].join('\n\n').concat('\n'),
    html: letterPage({
      language,
      heading,
      preview: people.accept.words,
      rows: said.map(sentenceRow),
      act: { label: heading, url: link },
      // Where a button does not open, the address is read and copied.
      foot: [{ label: link, url: link }, ...ends.map((label) => ({ label }))],
    }),
  };
}
