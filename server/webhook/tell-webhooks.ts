import { enqueue } from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import { openWebhooks } from '../../store/webhook.ts';
import { addDelivery, heardOf, waitingDeliveries } from '../../store/webhook-delivery.ts';
import { publicNews } from './public-news.ts';

export const DELIVER = 'webhook.deliver';

/** Writes down what each webhook is to hear of and has not. Any server may; the same thing is written once. */
export async function tellWebhooks(store: Store): Promise<void> {
  const webhooks = await openWebhooks(store.db);
  if (webhooks.length === 0) return;
  const [news, heard] = await Promise.all([
    publicNews(store),
    heardOf(
      store.db,
      webhooks.map(({ id }) => id),
    ),
  ]);
  for (const { id, kinds } of webhooks)
    for (const one of news)
      if (kinds.some((kind) => kind === one.kind) && !heard.has(`${id} ${one.once}`)) await addDelivery(store, id, one);
}

/** A job for each delivery that waits, those of a server that stopped in between too. Returns how many wait. */
export async function askForDeliveries(store: Store): Promise<number> {
  const waiting = await waitingDeliveries(store.db);
  for (const { id, webhookId } of waiting)
    await enqueue(store, {
      kind: DELIVER,
      // A receiver that hangs holds up its own lane only.
      payload: { deliveryId: id, lane: `webhook/${webhookId}` },
      subject: `webhook-delivery/${id}`,
    });
  return waiting.length;
}
