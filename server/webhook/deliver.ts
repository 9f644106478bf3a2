import { type Dictionary, loadDictionary } from '../../i18n/dictionary.ts';
import { visibleTeams } from '../../src/people/sight.ts';
import { Refusal } from '../../src/refusal.ts';
import { treeOfTeams } from '../../store/authorize.ts';
import { ATTEMPTS, type Job } from '../../store/job.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { openWebhook } from '../../store/webhook.ts';
import { type Delivery, findDelivery, settleDelivery } from '../../store/webhook-delivery.ts';
import { postJson } from '../../warehouse/address/post-json.ts';
import { isPassing } from '../jobs/passing.ts';
import type { Work } from '../jobs/worker.ts';
import type { Connections } from '../sources/connections.ts';
import { signatureOf } from './signature.ts';

const TIMEOUT_MS = 5_000;

interface Delivering {
  readonly connections: Connections;
  readonly allowedHosts: readonly string[];
  readonly url: () => string;
}

/** One delivery: signed, tried again with the job, and its outcome kept for the page. */
export function deliverWork(store: Store, { connections, allowedHosts, url }: Delivering): Work {
  return async (job: Job, signal) => {
    const delivery = await findDelivery(store.db, (job.payload as { deliveryId: string }).deliveryId);
    if (delivery?.state !== 'waiting') return;
    const tried = { id: delivery.id, attempts: job.attempts };
    try {
      await mustBePublic(store, delivery);
      const webhook = await openWebhook(store.db, delivery.webhookId);
      const { address, secret } = JSON.parse(connections.open(webhook).reveal()) as { address: string; secret: string };
      const body = JSON.stringify(await payloadOf(store, delivery, url()));
      const timestamp = String(Math.floor(store.clock.now().getTime() / 1000));
      const headers = { 'Gouverne-Timestamp': timestamp, 'Gouverne-Signature': signatureOf(secret, timestamp, body) };
      const status = await postJson({ address, body, headers, allowedHosts, timeoutMs: TIMEOUT_MS, signal });
      await settleDelivery(store, tried, { state: 'sent', status, problem: null });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('address.failed', { host: '' });
      const again = (refusal !== error || isPassing(refusal)) && job.attempts < ATTEMPTS;
      await settleDelivery(store, tried, {
        state: again ? 'waiting' : 'failed',
        status: refusal.code === 'webhook.status' ? Number(refusal.params.status) : null,
        problem: { code: refusal.code, params: { ...refusal.params } },
      });
      throw error;
    }
  };
}

/** A team may have become private while what concerns it waited. */
async function mustBePublic({ db }: Store, { teamId }: Delivery): Promise<void> {
  if (teamId !== null && !visibleTeams([], await treeOfTeams(db)).has(teamId))
    throw new Refusal('webhook.no-longer-public', {});
}

async function payloadOf(store: Store, delivery: Delivery, url: string) {
  const { language } = await theOrganisation(store.db);
  const sentence = sentenceOf(await loadDictionary(language), delivery);
  const link = url + delivery.path;
  return {
    id: delivery.id,
    at: delivery.createdAt,
    kind: delivery.kind,
    sentence,
    link,
    subject: delivery.subject,
    // What chat tools show as it is. A name that holds their marks stays a name.
    text: `${sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')} ${link}`,
  };
}

function sentenceOf({ notification, webhooks }: Dictionary, { kind, facts }: Delivery): string {
  if (kind === 'trial') return webhooks.sentence.trial();
  if (kind === 'say-asked') return webhooks.sentence['say-asked'](facts as { title: string; test: boolean });
  return (notification.sentence[kind] as (facts: Delivery['facts']) => string)(facts);
}
