import { Refusal } from '../../src/refusal.ts';
import { schemaOf } from '../../store/migrate.ts';
import type { Store } from '../../store/store.ts';

/** A place where nobody has set anything up yet; what is there is never written over. */
export async function mustBeEmpty(store: Store, schema?: string): Promise<void> {
  if (await holdsSomething(store)) throw new Refusal('archive.place-not-empty', {});
  // A server has opened it before: its tables are newer than what comes, though they hold nothing.
  if (schema !== undefined && (await schemaOf(store.db)) !== schema)
    throw new Refusal('archive.place-already-opened', {});
}

async function holdsSomething({ db }: Store): Promise<boolean> {
  for (const table of ['organisation', 'person', 'event'] as const)
    if (await db.selectFrom(table).selectAll().limit(1).executeTakeFirst()) return true;
  return false;
}
