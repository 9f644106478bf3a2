import { z } from 'zod';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, Name, operation, Sentence } from '../operation.ts';
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

const Said = z.object({
  keyResultId: Id,
  objectiveId: Id,
  statement: z.string(),
  cycleName: z.string(),
  learnt: z.string(),
});

export const LastTime = z.object({
  toGraduate: z.array(Said),
  trials: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(['on-trial', 'asks']),
      until: LocalDate.nullable(),
    }),
  ),
  toContinue: z.array(Said.extend({ words: z.string() })),
  decisions: z.array(
    z.object({
      id: Id,
      what: z.string(),
      why: z.string(),
      teamId: Id,
      by: LocalDate.nullable(),
      decidedAt: z.string(),
      followed: z.object({ at: z.string(), words: z.string() }).nullable(),
    }),
  ),
});

export const cycle = {
  ofTeam: operation
    .route({
      method: 'GET',
      path: '/cycles/{id}/teams/{teamId}/objectives',
      summary: 'The objectives of one team in a cycle',
    })
    .input(z.object({ id: Id, teamId: Id }))
    .output(z.object({ objectives: z.array(Objective) })),

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
        /** Whole, up to what a page can hold: those of the reader's teams first. */
        objectives: z.array(Objective),
        /** The others, as lines: each team's are asked for when it is opened. */
        others: z.array(
          z.object({
            id: Id,
            teamId: Id,
            title: z.string(),
            state: z.enum(['draft', 'chosen', 'not-doing']),
            rank: z.int().nullable(),
          }),
        ),
        /** What the closing still asks, over all objectives that the reader may see. */
        questionsLeft: z.int(),
        /** While it is closing, the day by which the last value of all of them is in; null once it is. */
        lastValueOn: LocalDate.nullable(),
        /** What happened meanwhile, as noted on KPIs. */
        annotations: z.array(
          z.object({ kpi: z.object({ key: z.string(), name: z.string() }), period: LocalDate, text: z.string() }),
        ),
        /** While a cycle is planned: what the ones before left to it. */
        lastTime: LastTime.nullable(),
        notDoing: z.array(NotDoing),
        ambitions: z.array(Ambition),
        unservedAmbitionIds: z.array(Id),
        unheard: z.object({ teamIds: z.array(Id), people: z.int() }),
        dotsLeft: z.int(),
        /** One a week begun, by team that checks in; null where none was due. */
        checkIns: z.array(z.object({ teamId: Id, weeks: z.array(z.int()) })),
        /** Teams the reader belongs to that have objectives here. */
        myTeamIds: z.array(Id),
        /** Help asked of a team the reader belongs to, and what was answered to theirs. */
        helpAsked: z.array(
          z.object({
            fromTeamId: Id,
            ofTeamId: Id,
            keyResultId: Id,
            objectiveId: Id,
            statement: z.string(),
            what: z.string(),
            /** What the team has answered; null while it is awaited. */
            answer: z.string().nullable(),
            /** Asked of a team the reader belongs to; otherwise by one. */
            mine: z.boolean(),
          }),
        ),
      }),
    ),

  plan: operation
    .meta({ access: 'cycle.plan' })
    .route({ method: 'POST', path: '/cycles', summary: 'Open the planning of a cycle', successStatus: 201 })
    .input(
      z.object({
        teamId: Id,
        name: Name,
        start: LocalDate,
        end: LocalDate,
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(Cycle),

  change: operation
    .meta({ access: 'cycle.plan' })
    .route({ method: 'PATCH', path: '/cycles/{id}', summary: 'Give a planned cycle another name or other dates' })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        start: LocalDate.optional(),
        end: LocalDate.optional(),
      }),
    )
    .output(Cycle),

  remove: operation
    .meta({ access: 'cycle.plan' })
    .route({
      method: 'POST',
      path: '/cycles/{id}/remove',
      summary: 'Remove a cycle planned by mistake, once no proposal waits in it',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ removed: z.literal(true) })),

  putBack: operation
    .meta({ access: 'cycle.plan' })
    .route({ method: 'POST', path: '/cycles/{id}/put-back', summary: 'Put a removed cycle back, as it was' })
    .input(z.object({ id: Id }))
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
