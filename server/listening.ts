import type { Listening } from '../store/listen.ts';
import type { Store } from '../store/store.ts';
import { wakeHere } from '../store/wake.ts';
import type { Logger } from './log.ts';

/** Who waits in this server is woken by the writes of others; without it they find them at their next turn. */
export function startListening(store: Store, log: Logger): Listening {
  const listening = store.listen?.({
    news: (news) => wakeHere(store, news),
    lost: (error) =>
      log.warn({ because: error.message }, 'the database does not tell of what is written: looked for in turns'),
    found: () => log.info('the database tells of what is written'),
  });
  return listening ?? { stop: async () => {} };
}
