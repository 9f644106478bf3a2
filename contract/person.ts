import { z } from 'zod';
import { OrganisationRole } from '../src/people/relation.ts';
import { TeamRole } from '../src/people/team.ts';
import { ExpectedVersion, Id, Instant, operation } from './operation.ts';
import { Password } from './setup.ts';
import { Problem } from './source.ts';

export const Person = z.object({
  id: Id,
  /** Null once erased: the page says "former member". */
  name: z.string().nullable(),
  email: z.string().nullable().describe('Null once erased, and for the token of a service.'),
  role: OrganisationRole,
  erased: z.boolean(),
  version: z.int(),
});

export const person = {
  list: operation
    .route({ method: 'GET', path: '/people', summary: 'The people of the organisation' })
    .output(z.object({ people: z.array(Person) })),

  changeRole: operation
    .meta({ access: 'person.manage' })
    .route({ method: 'PATCH', path: '/people/{id}', summary: 'Change the organisation role of a person' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, role: OrganisationRole }))
    .output(Person),

  erase: operation
    .meta({ access: 'person.manage' })
    .route({ method: 'POST', path: '/people/{id}/erase', summary: 'Replace a person by "former member", for good' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(Person),
};

export const Invitation = z.object({
  id: Id,
  email: z.string().nullable(),
  role: OrganisationRole,
  teamId: Id.nullable(),
  teamRole: TeamRole.nullable(),
  expiresAt: z.string(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  letter: z
    .object({
      state: z.enum(['waiting', 'again', 'sent', 'failed']),
      at: Instant.describe('When it left; otherwise when it was asked for.'),
      problem: Problem.nullable(),
    })
    .nullable()
    .describe('The last letter that was asked for: tried again where the mail server did not take it. Null: by hand.'),
});

export const invitation = {
  list: operation
    .meta({ access: 'person.manage' })
    .route({ method: 'GET', path: '/invitations', summary: 'Invitations and their state' })
    .output(
      z.object({
        invitations: z.array(Invitation),
        letters: z
          .object({ address: z.string().describe('What links in letters begin with.') })
          .nullable()
          .describe('Null where this installation sends no letters.'),
      }),
    ),

  create: operation
    .meta({ access: 'person.manage' })
    .route({
      method: 'POST',
      path: '/invitations',
      summary: 'Invite by link; the link is shown once',
      successStatus: 201,
    })
    .input(
      z.object({
        email: z.email().nullable(),
        role: OrganisationRole,
        teamId: Id.nullable(),
        teamRole: TeamRole.nullable(),
        letter: z.boolean().default(false).describe('Send the invitation to its address as well.'),
      }),
    )
    .output(z.object({ invitation: Invitation, path: z.string() })),

  send: operation
    .meta({ access: 'person.manage' })
    .route({
      method: 'POST',
      path: '/invitations/{id}/letter',
      summary: 'Send an open invitation to its address, or send it again; ten minutes apart at least',
    })
    .input(z.object({ id: Id }))
    .output(Invitation),

  revoke: operation
    .meta({ access: 'person.manage' })
    .route({ method: 'DELETE', path: '/invitations/{id}', summary: 'Close an invitation that nobody has used' })
    .input(z.object({ id: Id }))
    .output(Invitation),

  open: operation
    .meta({ access: 'public' })
    .route({ method: 'GET', path: '/invitations/by-token/{token}', summary: 'What an invitation link invites to' })
    .input(z.object({ token: z.string().min(20).max(100) }))
    .output(z.object({ organisation: z.string(), team: z.string().nullable(), email: z.string().nullable() })),

  accept: operation
    .meta({ access: 'public' })
    .route({
      method: 'POST',
      path: '/invitations/by-token/{token}/accept',
      summary: 'Create an account from an invitation',
    })
    .input(
      z.object({
        token: z.string().min(20).max(100),
        name: z.string().trim().min(1).max(120),
        email: z.email(),
        password: Password,
      }),
    )
    .output(z.object({ personId: Id })),
};
