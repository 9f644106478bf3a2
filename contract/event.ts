import { z } from 'zod';
import { Id, operation } from './operation.ts';

export const Event = z.object({
  id: Id,
  at: z.string(),
  actorId: Id.nullable(),
  operation: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
});

export const event = {
  list: operation
    .meta({ access: 'audit.read' })
    .route({ method: 'GET', path: '/events', summary: 'The audit log, newest first' })
    .input(
      z.object({
        before: Id.optional(),
        from: z.iso.date().optional(),
        to: z.iso.date().optional(),
        operation: z.string().max(60).optional(),
        subjectKind: z.string().max(40).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({ events: z.array(Event.extend({ before: z.unknown(), after: z.unknown() })), more: z.boolean() }),
    ),
};
