import { z } from 'zod';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, operation, Sentence } from '../operation.ts';

export const NotDoing = z.object({
  id: Id,
  teamId: Id,
  cycleId: Id.nullable(),
  what: z.string(),
  why: z.string(),
  askedBy: z.string(),
  revisitOn: LocalDate.nullable(),
  state: z.record(z.string(), z.unknown()),
  /** Its day has come, or a cycle is being planned. */
  toRevisit: z.boolean(),
  mayEdit: z.boolean(),
  version: z.int(),
});

export const notDoing = {
  add: operation
    .meta({ access: 'not-doing.propose' })
    .route({ method: 'POST', path: '/not-doing', summary: 'Say what we don’t do, and why', successStatus: 201 })
    .input(
      z.object({
        teamId: Id,
        cycleId: Id.nullable().default(null),
        what: z.string().trim().min(1).max(300),
        why: Sentence.min(1),
        askedBy: z.string().trim().max(200).default(''),
        revisitOn: LocalDate.nullable().default(null),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ id: Id })),

  revisit: operation
    .meta({ access: 'not-doing.edit' })
    .route({ method: 'POST', path: '/not-doing/{id}/revisit', summary: 'Keep it, take it up, or withdraw it' })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        answer: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('kept'), why: Sentence.nullable(), revisitOn: LocalDate.nullable() }),
          z.object({ kind: z.literal('taken-up'), objectiveId: Id }),
          z.object({ kind: z.literal('withdrawn'), why: Sentence }),
        ]),
      }),
    )
    .output(z.object({ version: z.int() })),
};
