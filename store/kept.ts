import { idBefore } from './id.ts';
import { ANY, type Noticed, nothingYet, noticedNow, noticing, unnoticed } from './noticed.ts';
import type { Store } from './store.ts';
import { Together } from './together.ts';

/** Transactions do not commit in the order of their ids: those this close to the last one are looked at again. */
const WINDOW_MS = 30_000;
/** Beyond this, what is kept is built anew whatever was written: the clocks of servers are never quite the same. */
const LONGEST_MS = 15_000;
/** Beyond this many, those that no longer stand go, then the oldest. */
const MOST = 4_000;

/**
 * Written beside the one door, so that no event says when: what was built from these is built anew whatever is written.
 * Readings are not among them: when the last was computed is asked; those of key results are stored by the hash of what
 * they depend on, and a frozen forecast never changes.
 */
export const besideTheDoor: ReadonlySet<string> = new Set([
  'confidence_round',
  'confidence_tap',
  'hook_receipt',
  'job',
  'kpi_use',
  'lease',
  'notification',
  'webhook_delivery',
]);

/** Counts, in one server, the times something was found written: a later stamp is of later data. */
export type Stamp = number;

/** What was built, from which tables, and from what else that was kept. */
export interface Kept<Value> extends Noticed {
  readonly stamp: Stamp;
  readonly at: number;
  readonly parts: Set<Kept<unknown>>;
  readonly value: Promise<Value>;
}

interface Memory {
  stamp: Stamp;
  /** When each table was last found written. */
  readonly of: Map<string, Stamp>;
  /** Written by this very server, which needs no clock to be noticed. */
  own: string[];
  /** Events whose tables were counted, of the window before the last. */
  readonly seen: Set<string>;
  last: string;
  near: number;
  reading: string | null;
  readonly stamps: Together<void, Stamp>;
  readonly kept: Map<string, Kept<unknown>>;
}

const memories = new WeakMap<Store['db'], Memory>();

function memoryOf({ db }: Pick<Store, 'db'>): Memory {
  const before = memories.get(db);
  if (before) return before;
  const memory: Memory = {
    stamp: 0,
    of: new Map(),
    own: [],
    seen: new Set(),
    last: '',
    near: 0,
    reading: null,
    stamps: new Together<void, Stamp>(() => unnoticed(() => readStamp(db, memory))),
    kept: new Map(),
  };
  memories.set(db, memory);
  return memory;
}

/** Called after each write of this server, with the events that say so to the others. */
export function noteWritten(store: Pick<Store, 'db'>, tables: Iterable<string>, events: readonly string[] = []): void {
  const memory = memoryOf(store);
  if (events.length > 0 && events.every((id) => memory.seen.has(id))) return;
  memory.own.push(...tables);
  for (const id of events) memory.seen.add(id);
}

/**
 * What was written until now, by this server or another, is known from here on: read once for all who ask meanwhile, each
 * with a reading that began after they asked. Within something that is being built, that was asked when it began.
 */
export async function writtenStamp(store: Store): Promise<Stamp> {
  const building = noticedNow();
  return building && isKept(building) ? building.stamp : memoryOf(store).stamps.ask();
}

async function readStamp(db: Store['db'], memory: Memory): Promise<Stamp> {
  const changed = new Set(memory.own.splice(0));
  try {
    const found = await lastWritten(db, memory.last);
    if (found.read !== memory.reading) for (const table of ['reading', 'reading_line']) changed.add(table);
    if (found.last !== memory.last || found.near !== memory.near)
      for (const table of await newlyWritten(db, memory, found)) changed.add(table);
    memory.reading = found.read;
  } catch (error) {
    memory.own.push(...changed);
    throw error;
  }
  if (changed.size > 0) {
    memory.stamp++;
    for (const table of changed) memory.of.set(table, memory.stamp);
  }
  return memory.stamp;
}

/** The tables of the events that were not seen yet, however late they were committed. */
async function newlyWritten(db: Store['db'], memory: Memory, found: Found): Promise<Set<string>> {
  const last = found.last ?? '';
  const start = idBefore(memory.last === '' ? last : memory.last, WINDOW_MS);
  // At the start nothing is known; and where events are gone, so is what they told of.
  const unknown = memory.last === '' || last < memory.last || (found.near ?? 0) < memory.near;
  const changed = new Set<string>(unknown ? [ANY] : []);
  let rows = await eventsAfter(db, unknown ? start : memory.last);
  if (!unknown) {
    const known = seenBetween(memory, start, memory.last) + rows.filter(({ id }) => id <= last).length;
    // More than were seen and have come since: one was committed late, somewhere in the window.
    if ((found.near ?? 0) > known) rows = await eventsAfter(db, start);
  }
  for (const { id, touched } of rows)
    if (!memory.seen.has(id)) for (const table of touched?.split(' ') ?? [ANY]) changed.add(table);
  for (const { id } of rows) memory.seen.add(id);
  const from = idBefore(last, WINDOW_MS);
  for (const id of memory.seen) if (id <= from) memory.seen.delete(id);
  memory.near = seenBetween(memory, from, last);
  memory.last = last;
  return changed;
}

function seenBetween({ seen }: Memory, from: string, to: string): number {
  let count = 0;
  for (const id of seen) if (id > from && id <= to) count++;
  return count;
}

const eventsAfter = (db: Store['db'], from: string) =>
  db.selectFrom('event').select(['id', 'touched']).where('id', '>', from).execute();

/**
 * What every reader shares, built once and kept until a table it was read from is written: twenty people open the same
 * page on Monday at nine. Any server can build it again from the store; none needs another's.
 */
export function keptUntilWritten<Value>(
  store: Store,
  stamp: Stamp,
  name: string,
  build: () => Promise<Value>,
): Promise<Value> {
  const { kept } = memoryOf(store);
  let entry = kept.get(name) as Kept<Value> | undefined;
  if (!entry || !stands(store, entry)) {
    const made = keep(store, stamp, build);
    kept.delete(name);
    kept.set(name, made);
    made.value.catch(() => kept.get(name) === made && kept.delete(name));
    if (kept.size > MOST) makeRoom(store, kept);
    entry = made;
  }
  usedIn(noticedNow(), entry);
  return entry.value;
}

/** Built now, from what is written now: a stamp was asked for, so that what is known to be written is at hand. */
export function keep<Value>(store: Store, _stamp: Stamp, build: () => Promise<Value>): Kept<Value> {
  const { stamp } = memoryOf(store);
  const noticed = { ...nothingYet(), stamp, at: performance.now(), parts: new Set<Kept<unknown>>() };
  return Object.assign(noticed, { value: noticing(noticed, build) });
}

/** Nothing it was made of was written since, as far as a stamp read now tells; while it is built, as far as it has read. */
export function stands({ db }: Pick<Store, 'db'>, kept: Kept<unknown>): boolean {
  return standsIn(memoryOf({ db }), kept);
}

function standsIn(memory: Memory, { stamp, at, read, parts }: Kept<unknown>): boolean {
  if (performance.now() - at > LONGEST_MS || (memory.of.get(ANY) ?? 0) > stamp) return false;
  for (const table of read) {
    const written = table === ANY || besideTheDoor.has(table) ? memory.stamp : (memory.of.get(table) ?? 0);
    if (written > stamp) return false;
  }
  for (const part of parts) if (!standsIn(memory, part)) return false;
  return true;
}

const isKept = (noticed: Noticed): noticed is Kept<unknown> => 'parts' in noticed;

function usedIn(building: Noticed | undefined, part: Kept<unknown>): void {
  if (building && isKept(building)) building.parts.add(part);
}

function makeRoom(store: Store, kept: Map<string, Kept<unknown>>): void {
  for (const [name, one] of kept) if (!stands(store, one)) kept.delete(name);
  for (const name of kept.keys()) if (kept.size > MOST / 2) kept.delete(name);
}

type Found = Awaited<ReturnType<typeof lastWritten>>;

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
