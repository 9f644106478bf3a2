import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import { Refusal } from '../src/refusal.ts';
import { type Clock, systemClock } from './clock.ts';
import { idMaker } from './id.ts';
import { type Heard, type Listening, listenOn } from './listen.ts';
import { migrate } from './migrate.ts';
import { noticeTables } from './noticed.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { fillSearchIndex } from './search-index.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Our own database, with the clock and the ids that every write takes from it. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly engine: 'sqlite' | 'postgres';
  readonly clock: Clock;
  readonly newId: () => string;
  /** Hears of the writes of other servers at once; null where there is no other, or nothing to hear by. */
  readonly listen: ((heard: Heard) => Listening) | null;
  close(): Promise<void>;
}

export type Reader = Kysely<Tables> | Transaction<Tables>;

export interface StoreSettings {
  /** PostgreSQL when given; else SQLite in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  readonly clock?: Clock;
  /** Tables that are not ours (sign-in keeps its own), brought up to date under the same lease. */
  readonly migrateBeside?: (db: Kysely<Tables>, engine: Store['engine']) => Promise<void>;
  /** A migration's name, to receive what an older release wrote; by default all of them. */
  readonly upTo?: string;
}

export async function openStore(settings: StoreSettings): Promise<Store> {
  const clock = settings.clock ?? systemClock;
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const engine = settings.databaseUrl ? 'postgres' : 'sqlite';
  const file = join(settings.dataFolder, 'gouverne.sqlite');
  const dialect = settings.databaseUrl ? postgresDialect(settings.databaseUrl) : new NodeSqliteDialect(file);
  const db = new Kysely<Tables>({ dialect, plugins: [noticeTables] });
  await mustAnswer(db, settings.databaseUrl ? withoutPassword(settings.databaseUrl) : file);
  const newId = idMaker(clock);
  await migrate(db, newId(), () => settings.migrateBeside?.(db, engine) ?? Promise.resolve(), settings.upTo);
  if (settings.upTo === undefined) await fillSearchIndex(db);
  const url = settings.databaseUrl;
  const listen = url ? (heard: Heard) => listenOn(url, heard) : null;
  return { db, engine, clock, newId, listen, close: () => db.destroy() };
}

/** The first question, so that a database that cannot be opened is said in a sentence with its place. */
async function mustAnswer(db: Kysely<Tables>, at: string): Promise<void> {
  await sql`select 1`.execute(db).catch(async (error: NodeJS.ErrnoException) => {
    await db.destroy();
    throw new Refusal('place.no-database', { at, reason: error.message || error.code });
  });
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
