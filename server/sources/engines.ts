import { join } from 'node:path';
import type { Refusal } from '../../src/refusal.ts';
import { isDatabase, type Source } from '../../store/source.ts';
import { openDuckDb } from '../../warehouse/duckdb/open-duckdb.ts';
import type { Engine } from '../../warehouse/engine.ts';

const IDLE_MS = 60_000;

interface Held {
  readonly engine: Engine;
  readonly version: number;
  users: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Engines stay open for a minute after their last use: a page of questions about one source starts one process, and an
 * installation at rest runs none.
 */
export class Engines {
  readonly #dataFolder: string;
  readonly #open: (source: Source) => Engine;
  readonly #check: (source: Source) => Promise<Refusal | null>;
  readonly #held = new Map<string, Held>();

  constructor(
    dataFolder: string,
    openDatabase: (source: Source) => Engine,
    checkDatabase: (source: Source) => Promise<Refusal | null> = async () => null,
  ) {
    this.#dataFolder = dataFolder;
    this.#open = openDatabase;
    this.#check = checkDatabase;
  }

  /** Why a database cannot be reached; null when it can, and for files. */
  problemOf(source: Source): Promise<Refusal | null> {
    return isDatabase(source) ? this.#check(source) : Promise.resolve(null);
  }

  async use<Result>(source: Source, work: (engine: Engine) => Promise<Result>): Promise<Result> {
    const held = this.#hold(source);
    try {
      return await work(held.engine);
    } finally {
      held.users--;
      if (held.users === 0) held.timer = setTimeout(() => void this.#release(source.id, held), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#held].map(([id, held]) => this.#release(id, held)));
  }

  #hold(source: Source): Held {
    let held = this.#held.get(source.id);
    if (held && held.version !== source.version) {
      // The source was refreshed: whoever still reads the former rows finishes on them.
      this.#held.delete(source.id);
      void this.#release(source.id, held);
      held = undefined;
    }
    if (!held) {
      held = { engine: this.#engineOf(source), version: source.version, users: 0, timer: undefined };
      this.#held.set(source.id, held);
    }
    clearTimeout(held.timer);
    held.users++;
    return held;
  }

  #engineOf(source: Source): Engine {
    if (isDatabase(source)) return this.#open(source);
    const files = source.tables.map((table) => ({
      table: table.name,
      path: join(this.#dataFolder, table.storedAs ?? ''),
      format: 'duckdb' as const,
    }));
    return openDuckDb({ files });
  }

  async #release(id: string, held: Held) {
    clearTimeout(held.timer);
    if (held.users > 0) return;
    if (this.#held.get(id) === held) this.#held.delete(id);
    await held.engine.close();
  }
}
