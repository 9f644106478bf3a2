import type { Reader } from '../../store/store.ts';
import { SealedConnection } from '../../warehouse/sealed-connection.ts';
import type { SealingKey } from '../../warehouse/sealing-key.ts';
import { opensCode, sealedCodes } from '../auth/sealed-codes.ts';

export interface Opened {
  readonly total: number;
  /** What stays sealed, by what it belongs to. */
  readonly shut: { readonly sources: number; readonly webhooks: number; readonly hooks: number };
}

export const sealedTables = ['source', 'webhook', 'hook'] as const;

interface Sealed {
  readonly id: string;
  readonly sealed: string;
}

/** What a table holds sealed, each row for its own id. */
export async function sealedIn(db: Reader, table: (typeof sealedTables)[number]): Promise<Sealed[]> {
  return (await db.selectFrom(table).select(['id', 'sealed']).where('sealed', 'is not', null).execute()) as Sealed[];
}

/** Tries the key on everything that was sealed with one: connections and addresses of sources, webhooks, hooks. */
export async function tryKey(db: Reader, key: SealingKey | null): Promise<Opened> {
  const [sources, webhooks, hooks] = await Promise.all(sealedTables.map((table) => sealedIn(db, table)));
  const shut = (rows: readonly Sealed[] = []) =>
    rows.filter(({ id, sealed }) => key === null || !opens(key, id, sealed)).length;
  return {
    total: [sources, webhooks, hooks].flat().length,
    shut: { sources: shut(sources), webhooks: shut(webhooks), hooks: shut(hooks) },
  };
}

function opens(key: SealingKey, id: string, sealed: string): boolean {
  try {
    SealedConnection.open(sealed, key, id);
    return true;
  } catch {
    return false;
  }
}

/** Tries the key that signs sessions on the codes after the password. */
export async function trySecret(db: Reader, secret: string | null): Promise<{ total: number; shut: number }> {
  const codes = await sealedCodes(db);
  const opened = await Promise.all(codes.map((code) => opensCode(secret, code)));
  return { total: codes.length, shut: opened.filter((one) => !one).length };
}
