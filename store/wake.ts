import { sql } from 'kysely';
import { CHANNEL, type News } from './news.ts';
import { unnoticed } from './noticed.ts';
import type { Store } from './store.ts';
import { Together } from './together.ts';

/** A database that cannot tell is not asked at every write. */
const QUIET_MS = 60_000;

interface Waiting {
  readonly acts: Readonly<Record<News, Set<() => void>>>;
  readonly telling: Readonly<Record<News, Together<void, void>>>;
  quietUntil: number;
}

const waitings = new WeakMap<Store['db'], Waiting>();

function waitingOf({ db }: Pick<Store, 'db'>): Waiting {
  const before = waitings.get(db);
  if (before) return before;
  const teller = (news: News) =>
    new Together<void, void>(async () => {
      await unnoticed(() => sql`select pg_notify(${CHANNEL}, ${news})`.execute(db));
    });
  const waiting: Waiting = {
    acts: { events: new Set(), jobs: new Set() },
    telling: { events: teller('events'), jobs: teller('jobs') },
    quietUntil: 0,
  };
  waitings.set(db, waiting);
  return waiting;
}

/** Looks sooner than at its next turn, after a write of this server or of one that tells; gives what ends it. */
export function whenWoken(store: Pick<Store, 'db'>, news: News, act: () => void): () => void {
  const acts = waitingOf(store).acts[news];
  acts.add(act);
  return () => void acts.delete(act);
}

export function wakeHere(store: Pick<Store, 'db'>, news: News): void {
  for (const act of waitingOf(store).acts[news]) act();
}

/**
 * After a commit: whoever waits in this server looks, and the others are told, without waiting for it nor failing with it.
 * What there is to read, each finds in the tables, as it would have at its next turn.
 */
export function wakeAll(store: Pick<Store, 'db' | 'engine'>, news: News): void {
  wakeHere(store, news);
  const waiting = waitingOf(store);
  if (store.engine !== 'postgres' || performance.now() < waiting.quietUntil) return;
  waiting.telling[news].ask().catch(() => {
    waiting.quietUntil = performance.now() + QUIET_MS;
  });
}
