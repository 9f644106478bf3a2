import { z } from 'zod';
import { OrganisationRole } from '../src/people/relation.ts';
import { TeamRole } from '../src/people/team.ts';
import { ExpectedVersion, Id, operation } from './operation.ts';
import { Password } from './setup.ts';

export const Person = z.object({
  id: Id,
  /** Null once erased: the page says "former member". */
  name: z.string().nullable(),
  email: z.string().nullable(),
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
});

export const invitation = {
  list: operation
    .meta({ access: 'person.manage' })
    .route({ method: 'GET', path: '/invitations', summary: 'Invitations and their state' })
    .output(z.object({ invitations: z.array(Invitation) })),

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
      }),
    )
    .output(z.object({ invitation: Invitation, path: z.string() })),

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
