import { z } from 'zod';
import { hookWrites } from '../src/notification/hook-writes.ts';
import { Id, Instant, Name, operation } from './operation.ts';
import { Problem } from './source.ts';

const Hook = z.object({
  id: Id,
  name: z.string(),
  team: z.object({ id: Id, name: z.string() }),
  writes: z.array(z.enum(hookWrites)),
  /** Where to write: the path, under this installation's own address. */
  path: z.string(),
  createdAt: Instant,
});

/** What arrives at `POST /hooks/{id}` is signed, and read by the server itself: see docs/guides/incoming-webhooks.md. */
export const hook = {
  list: operation
    .route({ method: 'GET', path: '/hooks', summary: 'What may write here from outside, each with what came last' })
    .meta({ access: 'webhook.manage' })
    .output(
      z.object({
        hooks: z.array(
          Hook.extend({
            receipts: z.array(
              z.object({ at: Instant, writes: z.enum(hookWrites).nullable(), problem: Problem.nullable() }),
            ),
          }),
        ),
      }),
    ),

  create: operation
    .route({
      method: 'POST',
      path: '/hooks',
      summary: 'Let a chat tool or a program write for a team, signed; the secret is shown once',
      successStatus: 201,
    })
    .meta({ access: 'webhook.manage' })
    .input(z.object({ name: Name, teamId: Id, writes: z.array(z.enum(hookWrites)).min(1) }))
    .output(z.object({ hook: Hook, secret: z.string() })),

  end: operation
    .route({ method: 'DELETE', path: '/hooks/{id}', summary: 'End a hook at once' })
    .meta({ access: 'webhook.manage' })
    .input(z.object({ id: Id }))
    .output(z.object({ ended: z.literal(true) })),
};
