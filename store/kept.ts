import { idBefore } from './id.ts';
import type { Store } from './store.ts';
import { Together } from './together.ts';

/** Transactions do not commit in the order of their ids: those this close to the last one are counted. */
const WINDOW_MS = 30_000;
/** Beyond this, what is kept is built anew whatever the stamp says: the clocks of servers are never quite the same. */
const LONGEST_MS = 15_000;

/** Counts, in one server, the times something was found written: a later stamp is of later data. */
export type Stamp = number;

interface Kept {
  readonly stamp: Stamp;
  readonly at: number;
  readonly value: Promise<unknown>;
}

interface Memory {
  /** Writes of this very server, which need no clock to be noticed. */
  writes: number;
  last: string;
  /** What was found at the last reading, and how many times it was found to have changed. */
  found: string;
  stamp: Stamp;
  readonly stamps: Together<void, Stamp>;
  readonly kept: Map<string, Kept>;
}

const memories = new WeakMap<Store['db'], Memory>();

function memoryOf({ db }: Pick<Store, 'db'>): Memory {
  const before = memories.get(db);
  if (before) return before;
  const stamps = new Together<void, Stamp>(() => readStamp(db, memory));
  const memory: Memory = { writes: 0, last: '', found: '', stamp: 0, stamps, kept: new Map() };
  memories.set(db, memory);
  return memory;
}

/** Called after each write of this server. */
export function noteWritten(store: Pick<Store, 'db'>): void {
  memoryOf(store).writes++;
}

/**
 * Changes with every write, this server's or another's: the last event, how many just before it, the last reading. Read
 * once for all who ask meanwhile: each gets one whose reading began after they asked.
 */
export function writtenStamp(store: Store): Promise<Stamp> {
  return memoryOf(store).stamps.ask();
}

async function readStamp(db: Store['db'], memory: Memory): Promise<Stamp> {
  let row = await lastWritten(db, memory.last);
  if (row.last !== null && row.last !== memory.last) {
    memory.last = row.last;
    row = await lastWritten(db, memory.last);
  }
  const found = `${memory.writes} ${row.last} ${row.near} ${row.read}`;
  if (found !== memory.found) {
    memory.found = found;
    memory.stamp++;
  }
  return memory.stamp;
}

/**
 * What every reader shares, built once and kept until something is written: twenty people open the same page on Monday at
 * nine. Any server can build it again from the store; none needs another's.
 */
export function keptUntilWritten<Value>(
  store: Store,
  stamp: Stamp,
  name: string,
  build: () => Promise<Value>,
): Promise<Value> {
  const { kept } = memoryOf(store);
  const before = kept.get(name);
  if (before && before.stamp >= stamp && performance.now() - before.at < LONGEST_MS)
    return before.value as Promise<Value>;
  const value = build();
  kept.set(name, { stamp, at: performance.now(), value });
  value.catch(() => kept.delete(name));
  return value;
}

function lastWritten(db: Store['db'], last: string) {
  return db
    .selectNoFrom((of) => [
      of
        .selectFrom('event')
        .select((event) => event.fn.max('id').as('id'))
        .as('last'),
      of
        .selectFrom('event')
        .select((event) => event.fn.countAll<number>().as('near'))
        .where('id', '>', idBefore(last, WINDOW_MS))
        .as('near'),
      of
        .selectFrom('reading')
        .select((reading) => reading.fn.max('computed_at').as('at'))
        .as('read'),
    ])
    .executeTakeFirstOrThrow();
}
