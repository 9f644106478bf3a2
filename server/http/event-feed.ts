import { firstIdAt, idBefore } from '../../store/id.ts';
import type { Store } from '../../store/store.ts';
import { whenWoken } from '../../store/wake.ts';

/** Transactions do not commit in the order of their ids: what is older than this was seen. */
const OVERLAP_MS = 5_000;
const MOST = 500;
/** Whoever follows looks up so often, whether something happened or not. */
const BREATH_MS = 250;
/** Whoever is so far behind is let go, and resumes from the last one heard. */
const MOST_WAITING = 10_000;

export type EventRow = Awaited<ReturnType<typeof page>>[number];

/** The events that one page hears. */
export interface Following {
  /** From here on every event that is committed is heard, however old its id. */
  readonly ready: Promise<void>;
  /** Those found since it last asked; none when nothing happened for a while. */
  next(): Promise<readonly EventRow[]>;
  stop(): void;
}

interface Follower {
  rows: EventRow[];
  failed: unknown;
  wake: () => void;
}

/**
 * New events, read once for every page that is open on this server: when one is written, if that is heard of, and in turns
 * in any case. Nothing is read while nobody listens.
 */
export class EventFeed {
  readonly #store: Store;
  readonly #turnMs: number;
  readonly #followers = new Set<Follower>();
  #from = '';
  #seen = new Set<string>();
  #reading = false;
  #again = false;
  #ready: Promise<void> = Promise.resolve();
  #begun = false;
  #turn: NodeJS.Timeout | undefined;
  #unwoken: (() => void) | undefined;

  constructor(store: Store, turnMs: number) {
    this.#store = store;
    this.#turnMs = turnMs;
  }

  follow(): Following {
    const follower: Follower = { rows: [], failed: null, wake: () => {} };
    this.#followers.add(follower);
    if (this.#followers.size === 1) this.#begin();
    return {
      ready: this.#ready,
      next: async () => {
        if (follower.rows.length === 0 && !follower.failed)
          await new Promise<void>((resolve) => {
            const late = setTimeout(resolve, BREATH_MS);
            late.unref();
            follower.wake = () => {
              clearTimeout(late);
              resolve();
            };
          });
        if (follower.failed) throw follower.failed;
        return follower.rows.splice(0);
      },
      stop: () => {
        if (!this.#followers.delete(follower)) return;
        follower.wake();
        if (this.#followers.size === 0) this.#end();
      },
    };
  }

  /**
   * What had happened before the first breath is known: the page has just been read. What was under way is not: it is told
   * once it is committed, though its id is older.
   */
  #begin(): void {
    this.#from = firstIdAt(this.#store.clock.now().getTime() - OVERLAP_MS);
    this.#seen = new Set();
    this.#begun = false;
    this.#unwoken = whenWoken(this.#store, 'events', () => void this.#look());
    this.#ready = this.#knowWhatHappened(this.#seen);
  }

  async #knowWhatHappened(seen: Set<string>): Promise<void> {
    try {
      for await (const { id } of eventsAfter(this.#store, this.#from)) seen.add(id);
    } catch (error) {
      this.#fail(error);
      if (this.#followers.size === 0) return;
      this.#turn = setTimeout(() => {
        this.#ready = this.#knowWhatHappened(seen);
      }, this.#turnMs);
      this.#turn.unref();
      return;
    }
    if (seen !== this.#seen) return;
    this.#begun = true;
    void this.#look();
  }

  #fail(error: unknown): void {
    for (const follower of this.#followers) {
      follower.failed = error;
      follower.wake();
    }
  }

  #end(): void {
    this.#unwoken?.();
    clearTimeout(this.#turn);
  }

  async #look(): Promise<void> {
    if (!this.#begun) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    clearTimeout(this.#turn);
    try {
      do {
        this.#again = false;
        await this.#read();
      } while (this.#again);
    } catch (error) {
      this.#fail(error);
    }
    this.#reading = false;
    if (this.#followers.size === 0 || !this.#begun) return;
    this.#turn = setTimeout(() => void this.#look(), this.#turnMs);
    this.#turn.unref();
  }

  async #read(): Promise<void> {
    let last = this.#from;
    const found: EventRow[] = [];
    for await (const row of eventsAfter(this.#store, this.#from)) {
      last = row.id;
      if (this.#seen.has(row.id)) continue;
      this.#seen.add(row.id);
      found.push(row);
    }
    if (idBefore(last, OVERLAP_MS) > this.#from) this.#from = idBefore(last, OVERLAP_MS);
    for (const id of this.#seen) if (id < this.#from) this.#seen.delete(id);
    if (found.length === 0) return;
    for (const follower of this.#followers) {
      follower.rows.push(...found);
      if (follower.rows.length > MOST_WAITING) follower.failed = new Error('a page reads slower than things happen');
      follower.wake();
    }
  }
}

/** Whoever was told up to this one has also been told what is a little older; or else is told it again. */
export const resumingAfter = (id: string): string => idBefore(id, OVERLAP_MS);

/** To the end, a page at a time: in a busy hour the overlap alone may hold more than one. */
export async function* eventsAfter(store: Store, from: string): AsyncGenerator<EventRow> {
  let after = from;
  for (;;) {
    const rows = await page(store, after);
    yield* rows;
    if (rows.length < MOST) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function page(store: Store, from: string) {
  return store.db
    .selectFrom('event')
    .select(['id', 'subject_kind', 'subject_id', 'team_id'])
    .where('id', '>', from)
    .orderBy('id')
    .limit(MOST)
    .execute();
}
