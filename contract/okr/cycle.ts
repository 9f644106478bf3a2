import { z } from 'zod';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, operation, Sentence } from '../operation.ts';
import { Cycle } from './cycle-shape.ts';
import { NotDoing } from './not-doing.ts';
import { Objective } from './objective.ts';

export const Ambition = z.object({
  id: Id,
  teamId: Id,
  phrase: z.string(),
  why: z.string(),
  horizonMonths: z.int(),
  from: LocalDate,
  version: z.int(),
});

export const cycle = {
  list: operation
    .route({ method: 'GET', path: '/cycles', summary: 'The cycles, the latest first, with ambitions' })
    .output(z.object({ cycles: z.array(Cycle), ambitions: z.array(Ambition), mayPlan: z.array(Id), today: LocalDate })),

  show: operation
    .route({
      method: 'GET',
      path: '/cycles/{id}',
      summary: 'A cycle as a page shows it: its objectives by priority beside what we don’t do',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        cycle: Cycle,
        today: LocalDate,
        objectives: z.array(Objective),
        notDoing: z.array(NotDoing),
        ambitions: z.array(Ambition),
        unservedAmbitionIds: z.array(Id),
        unheard: z.object({ teamIds: z.array(Id), people: z.int() }),
        dotsLeft: z.int(),
        /** One a week begun, by team that checks in; null where none was due. */
        checkIns: z.array(z.object({ teamId: Id, weeks: z.array(z.int()) })),
        /** Teams the reader belongs to that have objectives here. */
        myTeamIds: z.array(Id),
        /** Help asked of a team the reader belongs to. */
        helpAsked: z.array(
          z.object({ fromTeamId: Id, ofTeamId: Id, objectiveId: Id, statement: z.string(), what: z.string() }),
        ),
      }),
    ),

  plan: operation
    .meta({ access: 'cycle.plan' })
    .route({ method: 'POST', path: '/cycles', summary: 'Open the planning of a cycle', successStatus: 201 })
    .input(
      z.object({
        teamId: Id,
        name: z.string().trim().min(1).max(120),
        start: LocalDate,
        end: LocalDate,
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(Cycle),

  start: operation
    .meta({ access: 'cycle.start' })
    .route({
      method: 'POST',
      path: '/cycles/{id}/start',
      summary: 'Start a cycle: everyone heard, or why it starts anyway',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, startAnyway: Sentence.optional() }))
    .output(Cycle),

  beginClosing: operation
    .meta({ access: 'cycle.close' })
    .route({ method: 'POST', path: '/cycles/{id}/closing', summary: 'End the check-ins and open the closing' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(Cycle),

  close: operation
    .meta({ access: 'cycle.close' })
    .route({
      method: 'POST',
      path: '/cycles/{id}/close',
      summary: 'Close a cycle: what it says is not edited any more',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(Cycle),

  stateAmbition: operation
    .meta({ access: 'ambition.publish' })
    .route({ method: 'POST', path: '/ambitions', summary: 'State an ambition', successStatus: 201 })
    .input(
      z.object({
        phrase: z.string().trim().min(1).max(300),
        why: Sentence.min(1),
        horizonMonths: z.int().min(12).max(36),
      }),
    )
    .output(Ambition),

  endAmbition: operation
    .meta({ access: 'ambition.publish' })
    .route({ method: 'POST', path: '/ambitions/{id}/end', summary: 'End an ambition' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ ended: z.literal(true) })),
};
