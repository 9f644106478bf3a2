import { z } from 'zod';
import { TeamKind, TeamRole } from '../src/people/team.ts';
import { ExpectedVersion, Id, IdempotencyKey, Name, operation } from './operation.ts';

export const Team = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: Name,
  kind: TeamKind,
  private: z.boolean(),
  version: z.int(),
  /** Null where the reader is not a member of a private team. */
  members: z
    .array(z.object({ membershipId: Id, personId: Id, name: z.string().nullable(), role: TeamRole }))
    .nullable(),
});

export const team = {
  list: operation.route({ method: 'GET', path: '/teams', summary: 'The tree of teams that the caller may see' }).output(
    z.object({
      teams: z.array(Team),
      /** Put away: what they did is read under their name. */
      former: z.array(z.object({ id: Id, name: Name, version: z.int() })),
    }),
  ),

  create: operation
    .meta({ access: 'team.manage' })
    .route({ method: 'POST', path: '/teams', summary: 'Create a service or a team', successStatus: 201 })
    .input(
      z.object({
        name: Name,
        parentId: Id,
        kind: z.enum(['service', 'team']),
        private: z.boolean().default(false),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(Team),

  change: operation
    .meta({ access: 'team.manage' })
    .route({ method: 'PATCH', path: '/teams/{id}', summary: 'Rename a team, move it, make it private or public' })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        parentId: Id.optional(),
        private: z.boolean().optional(),
      }),
    )
    .output(Team),

  holdings: operation
    .meta({ access: 'team.manage' })
    .route({ method: 'GET', path: '/teams/{id}/holdings', summary: 'What a team holds that goes on after it' })
    .input(z.object({ id: Id }))
    .output(z.object({ kpis: z.int(), objectives: z.int(), cycles: z.int(), others: z.int() })),

  archive: operation
    .meta({ access: 'team.manage' })
    .route({
      method: 'POST',
      path: '/teams/{id}/archive',
      summary: 'Put a team away: what it holds goes to another, its past stays readable',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, heirId: Id.nullable().default(null) }))
    .output(z.object({ id: Id, name: Name, version: z.int() })),

  bringBack: operation
    .meta({ access: 'team.manage' })
    .route({ method: 'POST', path: '/teams/{id}/bring-back', summary: 'Bring back a team that was put away' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(Team),

  join: operation
    .meta({ access: 'team.manage' })
    .route({
      method: 'PUT',
      path: '/teams/{id}/members/{personId}',
      summary: 'Make a person a member or a facilitator of a team',
    })
    .input(z.object({ id: Id, personId: Id, role: TeamRole }))
    .output(Team),

  leave: operation
    .meta({ access: 'team.manage' })
    .route({ method: 'DELETE', path: '/teams/{id}/members/{personId}', summary: 'End a membership' })
    .input(z.object({ id: Id, personId: Id }))
    .output(Team),
};
