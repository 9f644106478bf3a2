import { randomBytes } from 'node:crypto';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { createWebhook, endWebhook, openWebhook, openWebhooks } from '../../../store/webhook.ts';
import { addDelivery, type Delivery, lastDeliveries } from '../../../store/webhook-delivery.ts';
import { checkPostAddress } from '../../../warehouse/address/post-json.ts';
import { publicNews } from '../../webhook/public-news.ts';
import { askForDeliveries } from '../../webhook/tell-webhooks.ts';
import { api } from '../implement.ts';

/** So that a secret left in a repository is found by those who look for such things. */
const PREFIX = 'gvw_';

/** What it was about is not said again here: it was sent, and may have become private since. */
const shown = ({ id, kind, state, attempts, status, problem, createdAt, lastAt }: Delivery) => ({
  id,
  kind,
  state: state as Exclude<Delivery['state'], 'known'>,
  attempts,
  status,
  problem: problem && { code: problem.code, params: { ...problem.params } },
  createdAt,
  lastAt,
});

export const webhook = {
  list: api.webhook.list.handler(async ({ context: { store, actor } }) => {
    authorize(actor, 'webhook.manage', ofTheInstallation);
    const webhooks = await openWebhooks(store.db);
    const deliveries = await Promise.all(webhooks.map(({ id }) => lastDeliveries(store.db, id)));
    return {
      webhooks: webhooks.map((one, place) => ({
        ...one,
        kinds: [...one.kinds],
        deliveries: (deliveries[place] ?? []).map(shown),
      })),
    };
  }),

  create: api.webhook.create.handler(async ({ context: { store, actor, connections, settings }, input }) => {
    const by = authorize(actor, 'webhook.manage', ofTheInstallation);
    const { name, address } = input;
    const { host } = await checkPostAddress(address, settings.allowedHosts);
    const kinds = [...new Set(input.kinds)];
    const id = store.newId();
    const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    // The address of such a tool often carries its key: sealed with the secret.
    const sealed = connections.seal(id, JSON.stringify({ address, secret }));
    const created = await createWebhook(store, by, { id, name, host, sealed, kinds }, await publicNews(store));
    return { webhook: { ...created, kinds }, secret };
  }),

  trial: api.webhook.trial.handler(async ({ context: { store, actor, worker }, input }) => {
    authorize(actor, 'webhook.manage', ofTheInstallation);
    const { id } = await openWebhook(store.db, input.id);
    const subject = { kind: 'webhook', id };
    const once = `trial/${store.newId()}`;
    await addDelivery(store, id, { kind: 'trial', once, teamId: null, subject, path: '/', facts: {} });
    await askForDeliveries(store);
    worker.wake();
    return { asked: true as const };
  }),

  end: api.webhook.end.handler(async ({ context: { store, actor }, input }) => {
    await endWebhook(store, authorize(actor, 'webhook.manage', ofTheInstallation), input.id);
    return { ended: true as const };
  }),
};
