import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/** Names of accounts and codes are not kept: what is counted cannot be read. */
const keyOf = (secret: string, what: string) => `few/${createHmac('sha256', secret).update(what).digest('base64url')}`;

export interface FewTries {
  /** Counts one more; how many there were within the time, this one included. Two at once are two. */
  count(what: string, withinMs: number): Promise<number>;
  /** How many there were, without counting. */
  counted(what: string, withinMs: number): Promise<number>;
  /** The last one was none: it is not counted any more. */
  takeBack(what: string): Promise<void>;
  forget(what: string): Promise<void>;
}

/** Tries at one thing, counted for all servers together, in the table where sign-in counts those of addresses. */
export function fewTries({ db, newId }: Pick<Store, 'db' | 'newId'>, secret: string): FewTries {
  return {
    count: async (what, withinMs) => {
      const now = Date.now();
      const over = now - withinMs;
      const key = keyOf(secret, what);
      const { rows } = await sql<{ count: number }>`
        insert into auth_rate_limit (id, key, count, "lastRequest") values (${newId()}, ${key}, 1, ${now})
        on conflict (key) do update set
          count = case when auth_rate_limit."lastRequest" <= ${over} then 1 else auth_rate_limit.count + 1 end,
          "lastRequest" = case when auth_rate_limit."lastRequest" <= ${over} then ${now} else auth_rate_limit."lastRequest" end
        returning count`.execute(db);
      const count = Number(rows[0]?.count ?? 1);
      // Names that nobody bears are counted too: they do not pile up.
      if (count === 1)
        await sql`delete from auth_rate_limit where key like 'few/%' and "lastRequest" <= ${now - DAY}`.execute(db);
      return count;
    },
    counted: async (what, withinMs) => {
      const { rows } = await sql<{ count: number }>`
        select count from auth_rate_limit
        where key = ${keyOf(secret, what)} and "lastRequest" > ${Date.now() - withinMs}`.execute(db);
      return Number(rows[0]?.count ?? 0);
    },
    takeBack: async (what) => {
      const key = keyOf(secret, what);
      await sql`update auth_rate_limit set count = count - 1 where key = ${key}`.execute(db);
      await sql`delete from auth_rate_limit where key = ${key} and count <= 0`.execute(db);
    },
    forget: async (what) => {
      await sql`delete from auth_rate_limit where key = ${keyOf(secret, what)}`.execute(db);
    },
  };
}

const DAY = 86_400_000;
