import { loadDictionary } from '../../i18n/dictionary.ts';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { openInvitation } from '../../store/invitation.ts';
import {
  letterHasLeft,
  letterIsRefused,
  type WaitingLetter,
  waitingLetter,
  waitingLetters,
} from '../../store/invitation-letter.ts';
import { enqueue, type Job, lastJobOf } from '../../store/job.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { thePerson } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { SealingKey } from '../../warehouse/sealing-key.ts';
import type { Work } from '../jobs/worker.ts';
import { type NotTaken, notTaken } from '../mail/not-taken.ts';
import type { Letter, Post } from '../mail/post.ts';
import { sayThatMailFails } from '../notification/say-mail-fails.ts';
import { invitationLetter } from './letter.ts';
import { letterToken } from './letter-token.ts';

export const SEND_INVITATIONS = 'invitation.letters';

/** One job for all of them: a mail server that is down is knocked at once, not once for each of a pasted list. */
const SUBJECT = 'invitation-letters';
/** After the trials of a job, the next one. */
const REST_MS = 3_600_000;

export async function askToSendInvitations(store: Store): Promise<void> {
  await enqueue(store, { kind: SEND_INVITATIONS, payload: {}, subject: SUBJECT });
}

/** The work as it stands for whatever waits: what the last trial met, as long as nothing else came of it. */
export const sendingJob = (store: Store): Promise<Job | null> => lastJobOf(store, SUBJECT);

/** Those a server that stopped left, and those a mail server did not take an hour ago. Returns how many wait. */
export async function askForInvitationLetters(store: Store): Promise<number> {
  const now = store.clock.now();
  const waiting = await waitingLetters(store.db, now.toISOString());
  if (waiting.length === 0) return 0;
  const last = await sendingJob(store);
  if (last?.state === 'failed' && now.getTime() - Date.parse(last.createdAt) < REST_MS) return 0;
  await askToSendInvitations(store);
  return waiting.length;
}

interface Sending {
  readonly post: Post | null;
  readonly key: () => SealingKey;
  readonly url: () => string;
}

/** Every letter that waits, the first asked for first; those asked for meanwhile as well. */
export function sendInvitationsWork(store: Store, { post, key, url }: Sending): Work {
  return async () => {
    if (!post) return;
    const tried = new Set<string>();
    const untried = async () =>
      (await waitingLetters(store.db, store.clock.now().toISOString())).filter((id) => !tried.has(id));
    let later: Refusal | null = null;
    for (let ids = await untried(); ids.length > 0; ids = await untried())
      for (const id of ids) {
        tried.add(id);
        const problem = await sendOne(store, post, id, letterToken(key(), id), url());
        if (problem?.refusal.code !== 'mail.no-answer') continue;
        later = problem.refusal;
        if (problem.thisLetter) continue;
        await sayThatMailFails(store);
        throw later;
      }
    if (later) throw later;
  };
}

/** Null once nothing more is to be done about it. */
async function sendOne(store: Store, post: Post, id: string, token: string, url: string): Promise<NotTaken | null> {
  const waiting = await waitingLetter(store.db, id, store.clock.now().toISOString());
  if (!waiting) return null;
  const refused = (refusal: Refusal) =>
    letterIsRefused(store, asInstallation(), id, { code: refusal.code, params: { ...refusal.params } });
  if (!(await opens(store, token))) {
    // Another key made the link that was asked for: this one would open nothing.
    await refused(new Refusal('invitation.key-changed'));
    return null;
  }
  const letter = await written(store, waiting, `${url}/invitation/${token}`);
  // Asked once more: while it was written it may have been withdrawn, or taken.
  if (!(await waitingLetter(store.db, id, store.clock.now().toISOString()))) return null;
  try {
    await post.send(letter);
  } catch (error) {
    const problem = notTaken(error);
    if (problem.refusal.code === 'mail.refused') await refused(problem.refusal);
    return problem;
  }
  await letterHasLeft(store, asInstallation(), id);
  return null;
}

async function opens(store: Store, token: string): Promise<boolean> {
  try {
    await openInvitation(store.db, token, store.clock.now().toISOString());
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.code !== 'invitation.not-found';
    throw error;
  }
}

async function written(store: Store, waiting: WaitingLetter, link: string): Promise<Letter> {
  const { name: organisation, timezone, language } = await theOrganisation(store.db);
  const inviter = waiting.by === null ? null : (await thePerson(store.db, waiting.by)).name;
  const dictionary = await loadDictionary(language);
  const { role, expiresAt } = waiting;
  return {
    ...invitationLetter(dictionary, { inviter, organisation, role, expiresAt, timezone, link, language }),
    to: waiting.email,
    // The same letter tried twice is one; asked for again, it is another.
    id: `${Date.parse(waiting.askedAt)}.${waiting.id}`,
    choose: null,
  };
}
