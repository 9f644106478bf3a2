import { z } from 'zod';
import { Id, operation } from './operation.ts';

const Account = z.object({
  /** False for whoever came in through the organisation's own sign-in, and never chose one. */
  password: z.boolean(),
  /** Bound to the organisation's own sign-in. */
  provider: z.boolean(),
  /** A code is asked for after the password. */
  secondFactor: z.boolean(),
  /** Where this person is signed in, the newest first. */
  sessions: z.array(
    z.object({
      id: Id,
      began: z.string(),
      lastUsed: z.string(),
      /** What the browser says of itself. */
      agent: z.string(),
      current: z.boolean(),
    }),
  ),
});

export const account = {
  show: operation
    .route({ method: 'GET', path: '/account', summary: 'How this person signs in, and where they are signed in' })
    .output(Account),

  endSession: operation
    .route({ method: 'DELETE', path: '/account/sessions/{id}', summary: 'Sign out somewhere, at once' })
    .input(z.object({ id: Id }))
    .output(Account),

  endOtherSessions: operation
    .route({ method: 'DELETE', path: '/account/sessions', summary: 'Sign out everywhere but here' })
    .output(Account),
};
