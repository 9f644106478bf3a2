import { z } from 'zod';
import { webhookKinds } from '../src/notification/webhook-kinds.ts';
import { Id, Instant, Name, operation } from './operation.ts';
import { Problem } from './source.ts';

const Webhook = z.object({
  id: Id,
  name: z.string(),
  /** The host alone: the rest of the address is sealed, as the secret is. */
  host: z.string(),
  kinds: z.array(z.enum(webhookKinds)),
  createdAt: Instant,
});

const Delivery = z.object({
  id: Id,
  kind: z.enum([...webhookKinds, 'trial']),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.int(),
  status: z.int().nullable(),
  problem: Problem.nullable(),
  createdAt: Instant,
  lastAt: Instant.nullable(),
});

export const webhook = {
  list: operation
    .route({ method: 'GET', path: '/webhooks', summary: 'The webhooks, each with its last deliveries' })
    .meta({ access: 'webhook.manage' })
    .output(z.object({ webhooks: z.array(Webhook.extend({ deliveries: z.array(Delivery) })) })),

  create: operation
    .route({
      method: 'POST',
      path: '/webhooks',
      summary: 'Tell an address what happens, signed; the secret is shown once',
      successStatus: 201,
    })
    .meta({ access: 'webhook.manage' })
    .input(
      z.object({
        name: Name,
        address: z.string().trim().min(1).max(2000),
        kinds: z.array(z.enum(webhookKinds)).min(1),
      }),
    )
    .output(z.object({ webhook: Webhook, secret: z.string() })),

  trial: operation
    .route({ method: 'POST', path: '/webhooks/{id}/trial', summary: 'Send it a sentence to see that it arrives' })
    .meta({ access: 'webhook.manage' })
    .input(z.object({ id: Id }))
    .output(z.object({ asked: z.literal(true) })),

  end: operation
    .route({ method: 'DELETE', path: '/webhooks/{id}', summary: 'End a webhook at once' })
    .meta({ access: 'webhook.manage' })
    .input(z.object({ id: Id }))
    .output(z.object({ ended: z.literal(true) })),
};
