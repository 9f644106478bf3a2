import { z } from 'zod';
import { Scope } from '../src/people/scope.ts';
import { Id, Name, operation } from './operation.ts';

export const Token = z.object({
  id: Id,
  name: z.string(),
  /** Null for a service's: it borrows nobody's rights, and sees what is public. */
  personId: Id.nullable(),
  scopes: z.array(Scope),
  expiresAt: z.string(),
  state: z.enum(['open', 'revoked', 'expired']),
});

export const token = {
  list: operation
    .route({ method: 'GET', path: '/tokens', summary: 'Your tokens; for administrators, those of services too' })
    .output(z.object({ own: z.array(Token), services: z.array(Token) })),

  create: operation
    .route({
      method: 'POST',
      path: '/tokens',
      summary: 'Make a token, for yourself or for a service; its secret is shown once',
      successStatus: 201,
    })
    .input(
      z.object({
        name: Name,
        for: z.enum(['self', 'service']),
        scopes: z.array(Scope).min(1),
        days: z.int().min(1).max(365),
      }),
    )
    .output(z.object({ token: Token, secret: z.string() })),

  revoke: operation
    .route({ method: 'DELETE', path: '/tokens/{id}', summary: 'End a token at once' })
    .input(z.object({ id: Id }))
    .output(Token),
};
