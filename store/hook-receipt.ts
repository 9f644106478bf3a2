import type { HookWrites } from '../src/notification/hook-writes.ts';
import { Refusal } from '../src/refusal.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';

interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Receipt {
  readonly at: string;
  readonly writes: HookWrites | null;
  readonly problem: Problem | null;
}

/** Longer than a signature is good for, and long enough to see what went wrong. */
const KEPT_MS = 30 * 86_400_000;
const MINUTE_MS = 60_000;
const A_MINUTE = 60;

const before = (now: string, ms: number): string => new Date(Date.parse(now) - ms).toISOString();

/**
 * Writes down that it came, once, whatever the number of servers; what came already is refused, and so is the sixty-first
 * of a minute. Beside the one write path, as deliveries are: it changes nothing of the organisation.
 */
export async function receive(store: Store, hookId: string, signature: string): Promise<string> {
  const { db } = store;
  const now = store.clock.now().toISOString();
  const { lately } = await db
    .selectFrom('hook_receipt')
    .select((of) => of.fn.countAll<number>().as('lately'))
    .where('hook_id', '=', hookId)
    .where('received_at', '>', before(now, MINUTE_MS))
    .executeTakeFirstOrThrow();
  if (lately >= A_MINUTE) throw new Refusal('hook.too-many', { most: A_MINUTE });
  const id = store.newId();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('hook_receipt')
    .values({ id, hook_id: hookId, signature, received_at: now, writes: null, problem: null })
    .onConflict((conflict) => conflict.columns(['hook_id', 'signature']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('hook.already-done', {});
  await db
    .deleteFrom('hook_receipt')
    .where('hook_id', '=', hookId)
    .where('received_at', '<', before(now, KEPT_MS))
    .execute();
  return id;
}

export async function settleReceipt(
  db: Reader,
  id: string,
  { writes, problem }: Pick<Receipt, 'writes' | 'problem'>,
): Promise<void> {
  await db
    .updateTable('hook_receipt')
    .set({ writes, problem: problem ? toJson(problem) : null })
    .where('id', '=', id)
    .execute();
}

/** The latest first. */
export async function lastReceipts(db: Reader, hookId: string, most = 10): Promise<Receipt[]> {
  const rows = await db
    .selectFrom('hook_receipt')
    .selectAll()
    .where('hook_id', '=', hookId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    at: row.received_at,
    writes: row.writes as HookWrites | null,
    problem: row.problem ? (fromJson<unknown>(row.problem) as Problem) : null,
  }));
}
