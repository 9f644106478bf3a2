import { loadDictionary } from '../../i18n/dictionary.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { thePerson } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { Logger } from '../log.ts';
import { notTaken } from '../mail/not-taken.ts';
import type { Post } from '../mail/post.ts';

type Change = 'password' | 'code-on' | 'code-off' | 'spare-codes';

/** What an act of sign-in changed about how somebody signs in; null for one that only opened the door. */
export function changeOf(path: string, hadCode: boolean): Change | null {
  if (path === '/api/auth/change-password') return 'password';
  if (path === '/api/auth/two-factor/disable') return 'code-off';
  if (path === '/api/auth/two-factor/generate-backup-codes') return 'spare-codes';
  return path === '/api/auth/two-factor/verify-totp' && !hadCode ? 'code-on' : null;
}

/** A letter at once, whatever one chose to hear of: whoever did not do it must learn of it (OWASP ASVS 2.2.3). */
export async function tellOfChange(
  { store, post, log, url }: { store: Store; post: Post | null; log: Logger; url: string },
  personId: string,
  change: Change,
): Promise<void> {
  if (!post) return;
  try {
    const [person, organisation] = await Promise.all([thePerson(store.db, personId), theOrganisation(store.db)]);
    if (person.email === null) return;
    const { told } = (await loadDictionary(person.language ?? organisation.language)).account;
    const subject = told.changed[change];
    const text = `${subject}\n\n${told.ifNotYou}\n${url}/account\n`;
    const html = `<p>${subject}</p><p>${told.ifNotYou}<br><a href="${url}/account">${url}/account</a></p>`;
    const letter = { to: person.email, subject, text, html, choose: `${url}/account`, id: store.newId() };
    await post.send(letter).catch((error) => Promise.reject(notTaken(error).refusal));
  } catch (error) {
    log.warn({ part: 'sign-in', err: error }, 'a letter about a changed sign-in did not leave');
  }
}
