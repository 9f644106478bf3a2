import { z } from 'zod';
import { NotificationChoices, noticeKinds } from '../src/notification/choices.ts';
import { Id, Instant, operation } from './operation.ts';

export const notification = {
  list: operation
    .route({ method: 'GET', path: '/notifications', summary: 'What the caller was told: their own, the latest first' })
    .output(
      z.object({
        unread: z.int(),
        notices: z.array(
          z.object({
            id: Id,
            kind: z.enum(noticeKinds),
            path: z.string(),
            /** What the sentence of its kind needs. */
            facts: z.record(z.string(), z.unknown()),
            createdAt: Instant,
            read: z.boolean(),
          }),
        ),
      }),
    ),

  read: operation
    .route({ method: 'POST', path: '/notifications/read', summary: 'Mark as read: the ones named, or all' })
    .input(z.object({ ids: z.array(Id).max(60).optional() }))
    .output(z.object({ unread: z.int() })),

  choices: operation
    .route({ method: 'GET', path: '/notifications/choices', summary: 'How the caller hears of each thing' })
    .output(z.object({ choices: NotificationChoices, letters: z.boolean() })),

  choose: operation
    .route({ method: 'PUT', path: '/notifications/choices', summary: 'Choose how to hear of each thing' })
    .input(NotificationChoices)
    .output(NotificationChoices),
};
