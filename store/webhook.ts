import type { WebhookKind } from '../src/notification/webhook-kinds.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { WebhookTable } from './tables/webhook.ts';
import { deliveryRow, type News } from './webhook-delivery.ts';
import { write } from './write.ts';

export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly kinds: readonly WebhookKind[];
  readonly createdAt: string;
}

/** With what opens its address and its secret: for the delivery alone. */
export type SealedWebhook = Webhook & { readonly sealed: string };

function fromRow(row: WebhookTable): Webhook {
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    kinds: fromJson<string[]>(row.kinds) as WebhookKind[],
    createdAt: row.created_at,
  };
}

export async function openWebhooks(db: Reader): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhook').selectAll().where('ended_at', 'is', null).orderBy('id').execute();
  return rows.map(fromRow);
}

export async function openWebhook(db: Reader, id: string): Promise<SealedWebhook> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.sealed === null) throw new Refusal('webhook.not-found', {});
  return { ...fromRow(row), sealed: row.sealed };
}

/** What stands already is known from the first moment: a chat is told of what happens next. */
export function createWebhook(
  store: Store,
  by: Authorized<'webhook.manage'>,
  webhook: Omit<SealedWebhook, 'createdAt'>,
  standing: readonly News[],
): Promise<Webhook> {
  return write(store, by, 'webhook.create', async ({ tx, now, newId, record }) => {
    const { id, name, host, sealed, kinds } = webhook;
    await tx
      .insertInto('webhook')
      .values({ id, name, host, sealed, kinds: toJson([...kinds]), created_at: now, ended_at: null })
      .execute();
    for (const news of standing)
      await tx
        .insertInto('webhook_delivery')
        .values(deliveryRow(newId(), id, news, now, 'known'))
        .execute();
    const after: Webhook = { id, name, host, kinds, createdAt: now };
    await record({ subject: { kind: 'webhook', id }, before: null, after });
    return after;
  });
}

/** At once, and for good: its address and its secret are forgotten, and what had not left does not. */
export function endWebhook(store: Store, by: Authorized<'webhook.manage'>, id: string): Promise<void> {
  return write(store, by, 'webhook.end', async ({ tx, now, record }) => {
    const { sealed: _, ...before } = await openWebhook(tx, id);
    await tx.updateTable('webhook').set({ sealed: null, ended_at: now }).where('id', '=', id).execute();
    await tx
      .updateTable('webhook_delivery')
      .set({ state: 'failed', problem: toJson({ code: 'webhook.not-found', params: {} }), last_at: now })
      .where('webhook_id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    await record({ subject: { kind: 'webhook', id }, before, after: null });
  });
}
