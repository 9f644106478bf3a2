import { type Stamp, writtenStamp } from '../../store/kept.ts';
import { findOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { askForInvitationLetters } from '../invitation/send-invitations.ts';
import type { Logger } from '../log.ts';
import { askForDeliveries, tellWebhooks } from '../webhook/tell-webhooks.ts';
import { tellWhatHappened } from './notices.ts';
import { askForLetters } from './write-letters.ts';

const LOOK_MS = 60_000;
/** A new day asks for things too: looked at again though nothing was written. */
const ANYWAY_MS = 15 * 60_000;

/** Looks once a minute at what was written since, tells whom it concerns and what listens outside, and asks for what is to leave. */
export function startTelling(store: Store, log: Logger, wake: () => void, mails: boolean): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let seen: Stamp = 0;
  let at = 0;
  const look = async () => {
    if (!(await findOrganisation(store.db))) return;
    const stamp = await writtenStamp(store);
    if (stamp !== seen || performance.now() - at > ANYWAY_MS) {
      await tellWhatHappened(store, mails);
      await tellWebhooks(store);
      seen = stamp;
      at = performance.now();
    }
    if ((await askForDeliveries(store)) > 0) wake();
    if (mails && (await askForLetters(store)) > 0) wake();
    if (mails && (await askForInvitationLetters(store)) > 0) wake();
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error) => log.error({ err: error }, 'people could not be told what happened'));
  }, LOOK_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
