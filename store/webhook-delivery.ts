import type { WebhookKind } from '../src/notification/webhook-kinds.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { WebhookDeliveryTable } from './tables/webhook.ts';

/** Something that happened, for everyone of the organisation. */
export interface News {
  readonly kind: WebhookKind | 'trial';
  readonly once: string;
  readonly teamId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Delivery extends News {
  readonly id: string;
  readonly webhookId: string;
  readonly createdAt: string;
  readonly state: 'known' | 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly status: number | null;
  readonly problem: Problem | null;
  readonly lastAt: string | null;
}

function fromRow(row: WebhookDeliveryTable): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    kind: row.kind as Delivery['kind'],
    once: row.once,
    teamId: row.team_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    path: fromJson<string>(row.place),
    facts: fromJson<unknown>(row.facts) as Delivery['facts'],
    createdAt: row.created_at,
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    status: row.status,
    problem: row.problem ? (fromJson<unknown>(row.problem) as Problem) : null,
    lastAt: row.last_at,
  };
}

export function deliveryRow(
  id: string,
  webhookId: string,
  news: News,
  now: string,
  state: Delivery['state'],
): WebhookDeliveryTable {
  return {
    id,
    webhook_id: webhookId,
    kind: news.kind,
    once: news.once,
    team_id: news.teamId,
    subject_kind: news.subject.kind,
    subject_id: news.subject.id,
    place: toJson(news.path),
    facts: toJson(news.facts),
    created_at: now,
    state,
    attempts: 0,
    status: null,
    problem: null,
    last_at: null,
  };
}

/**
 * Once an episode and a webhook, whatever the number of servers that notice. Beside the one write path, as what people
 * are told is: it changes nothing of the organisation.
 */
export async function addDelivery(store: Store, webhookId: string, news: News): Promise<void> {
  await store.db
    .insertInto('webhook_delivery')
    .values(deliveryRow(store.newId(), webhookId, news, store.clock.now().toISOString(), 'waiting'))
    .onConflict((conflict) => conflict.columns(['webhook_id', 'once']).doNothing())
    .execute();
}

/** What each webhook has heard of, or knew: asked before anything is added. */
export async function heardOf(db: Reader, webhookIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .select(['webhook_id', 'once'])
    .where('webhook_id', 'in', webhookIds)
    .execute();
  return new Set(rows.map((row) => `${row.webhook_id} ${row.once}`));
}

export async function waitingDeliveries(db: Reader): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function findDelivery(db: Reader, id: string): Promise<Delivery | null> {
  const row = await db.selectFrom('webhook_delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The latest first, without what it knew from the start. */
export async function lastDeliveries(db: Reader, webhookId: string, most = 20): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('state', '!=', 'known')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(fromRow);
}

export async function settleDelivery(
  store: Store,
  { id, attempts }: Pick<Delivery, 'id' | 'attempts'>,
  outcome: { readonly state: Delivery['state']; readonly status: number | null; readonly problem: Problem | null },
): Promise<void> {
  await store.db
    .updateTable('webhook_delivery')
    .set({
      state: outcome.state,
      attempts,
      status: outcome.status,
      problem: outcome.problem ? toJson(outcome.problem) : null,
      last_at: store.clock.now().toISOString(),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}
