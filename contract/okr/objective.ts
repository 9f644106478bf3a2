import { z } from 'zod';
import { Stance } from '../../src/people/stance.ts';
import { longestText } from '../../src/wording/longest-text.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, operation, Sentence } from '../operation.ts';
import { SentAs } from '../sent-as.ts';
import { KeyResult, LimitAnswer } from './key-result.ts';

export const Guardrail = z.object({
  id: Id,
  kpi: z.object({ key: z.string(), name: z.string(), unit: z.object({ kind: z.string(), label: z.string() }) }),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  beyond: z.record(z.string(), z.unknown()),
  words: z.string(),
  state: z.enum(['no-reading', 'holds', 'to-watch', 'crossed']),
  value: z.number().nullable(),
  crossedSince: LocalDate.nullable(),
  /** What was decided when it crossed; null asks for it. */
  decided: z.string().nullable(),
});

const Serves = z.union([z.object({ ambitionId: Id }), z.literal('none'), z.null()]);

export const Objective = z.object({
  id: Id,
  cycleId: Id,
  teamId: Id,
  title: z.string(),
  whyNow: z.string(),
  state: z.enum(['draft', 'chosen', 'not-doing']),
  rank: z.int().nullable(),
  contributingTeams: z.array(z.object({ teamId: Id, answer: z.enum(['asked', 'accepted', 'declined']) })),
  serves: Serves,
  improvesKpi: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** Another team's objective that this one supports: linked, nothing copied down. */
  supports: z.object({ id: Id, title: z.string(), teamId: Id }).nullable(),
  beyondLimit: z.object({ why: z.string(), reviewOn: LocalDate }).nullable(),
  /** Everyone's dots, and the reader's own among them; nobody else's are told apart. */
  dots: z.int(),
  ownDots: z.int(),
  agreeByTeam: z.array(z.object({ teamId: Id, count: z.int() })),
  concerns: z.int(),
  teamsUnheard: z.array(Id),
  keyResults: z.array(KeyResult),
  guardrails: z.array(Guardrail),
  initiatives: z.array(
    z.object({
      id: Id,
      keyResultId: Id.nullable(),
      bet: z.string(),
      state: z.enum(['open', 'done', 'stopped']),
      version: z.int(),
    }),
  ),
  mayEdit: z.boolean(),
  /** While the cycle is planned: its author, and its team. */
  mayWithdraw: z.boolean(),
  /** The key results of it that the reader may withdraw. */
  mayWithdrawKeyResults: z.array(Id),
  version: z.int(),
});

export const objective = {
  show: operation
    .route({
      method: 'GET',
      path: '/objectives/{id}',
      summary: 'What was said about an objective: stances, comments, check-ins, decisions',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        objective: Objective,
        stances: z.array(z.object({ name: z.string().nullable(), stance: Stance, at: z.string(), own: z.boolean() })),
        /** Asked by name, and not heard yet. */
        silent: z.array(z.object({ personId: Id, name: z.string().nullable() })),
        comments: z.array(z.object({ id: Id, name: z.string().nullable(), words: z.string(), at: z.string() })),
        checkIns: z.array(
          z.object({
            checkInId: Id,
            week: z.int(),
            on: LocalDate,
            keyResultId: Id,
            value: z.number().nullable(),
            confidence: z.int().nullable(),
            learnt: z.string(),
            blocked: z.string().nullable(),
            /** What the team whose help was asked has answered. */
            help: z.object({ teamId: Id, words: z.string() }).nullable(),
            /** Passed over on purpose: with which word. */
            skipped: z.string().nullable(),
            corrected: z.string().nullable(),
          }),
        ),
        decisions: z.array(
          z.object({
            id: Id,
            what: z.string(),
            teamId: Id,
            by: LocalDate.nullable(),
            why: z.string(),
            decidedAt: z.string(),
            followed: z.object({ at: z.string(), words: z.string() }).nullable(),
          }),
        ),
      }),
    ),

  propose: operation
    .meta({ access: 'objective.propose' })
    .route({
      method: 'POST',
      path: '/cycles/{cycleId}/objectives',
      summary: 'Propose an objective',
      successStatus: 201,
    })
    .input(
      z.object({
        cycleId: Id,
        teamId: Id,
        title: z.string().trim().min(1).max(longestText.objective),
        whyNow: Sentence,
        serves: Serves.default(null),
        improvesKpiKey: z.string().max(64).nullable().default(null),
        supportsObjectiveId: Id.nullable().default(null),
        contributingTeamIds: z.array(Id).max(20).default([]),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ id: Id })),

  change: operation
    .meta({ access: 'objective.edit' })
    .route({ method: 'PATCH', path: '/objectives/{id}', summary: 'Change an objective' })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        title: z.string().trim().min(1).max(longestText.objective).optional(),
        whyNow: Sentence.optional(),
        serves: Serves.optional(),
        improvesKpiKey: z.string().max(64).nullable().optional(),
        supportsObjectiveId: Id.nullable().optional(),
        contributingTeamIds: z.array(Id).max(20).optional(),
      }),
    )
    .output(z.object({ version: z.int() })),

  place: operation
    .meta({ access: 'cycle.start' })
    .route({ method: 'PUT', path: '/objectives/{id}/rank', summary: 'Give a chosen objective another rank' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, rank: z.int().min(1).max(500) }))
    .output(z.object({ version: z.int() })),

  choose: operation
    .meta({ access: 'objective.edit' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/choose',
      summary: 'Choose an objective for the cycle; over the limit, say which one waits or why one more',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, limit: LimitAnswer.optional() }))
    .output(z.object({ version: z.int() })),

  unchoose: operation
    .meta({ access: 'objective.edit' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/unchoose',
      summary: 'Take a choice back while the cycle is planned: the objective is a proposal again, with all it has',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ version: z.int() })),

  refuse: operation
    .meta({ access: 'objective.edit' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/refuse',
      summary: 'Move a proposal to what we don’t do, with why',
    })
    .input(
      z.object({ id: Id, expectedVersion: ExpectedVersion, why: Sentence.min(1), revisitOn: LocalDate.nullable() }),
    )
    .output(z.object({ version: z.int() })),

  withdraw: operation
    .meta({ access: 'objective.withdraw' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/withdraw',
      summary: 'Withdraw a proposal made by mistake while its cycle is planned, with what hangs under it',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ withdrawn: z.literal(true) })),

  putBack: operation
    .meta({ access: 'objective.withdraw' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/put-back',
      summary: 'Put a withdrawn proposal back, as it was; as a draft where its place was taken meanwhile',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ version: z.int(), lostItsPlace: z.boolean() })),

  rank: operation
    .meta({ access: 'objective.rank' })
    .route({ method: 'PUT', path: '/objectives/{id}/dots', summary: 'Place one’s dots on an objective' })
    .input(z.object({ id: Id, count: z.int().min(0).max(10) }))
    .output(z.object({ left: z.int() })),

  ask: operation
    .meta({ access: 'objective.ask' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/asked',
      summary: 'Ask people by name, or a team that is concerned, for their say on a draft',
    })
    .input(z.object({ id: Id, personIds: z.array(Id).max(100).default([]), teamId: Id.nullable().default(null) }))
    .output(z.object({ asked: z.int() })),

  stance: operation
    .meta({ access: 'stance.give' })
    .route({ method: 'PUT', path: '/objectives/{id}/stance', summary: 'Agree, or say a concern' })
    .input(z.object({ id: Id, stance: Stance }))
    .output(z.object({ given: z.literal(true) })),

  comment: operation
    .meta({ access: 'comment.write' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/comments',
      summary: 'Comment on an objective',
      successStatus: 201,
    })
    .input(z.object({ id: Id, words: Sentence.min(1) }))
    .output(z.object({ written: z.literal(true) })),

  contribute: operation
    .meta({ access: 'objective.contribute' })
    .route({
      method: 'PUT',
      path: '/objectives/{id}/contributions/{teamId}',
      summary: 'A contributing team accepts or declines',
    })
    .input(z.object({ id: Id, teamId: Id, answer: z.enum(['accepted', 'declined']) }))
    .output(z.object({ answered: z.literal(true) })),

  guard: operation
    .meta({ access: 'guardrail.edit' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/guardrails',
      summary: 'Agree how far a KPI may go meanwhile, and what happens beyond',
      successStatus: 201,
    })
    .input(
      z.object({
        id: Id,
        kpiKey: z.string().max(64),
        atLeast: z.number().nullable(),
        atMost: z.number().nullable(),
        beyond: z.discriminatedUnion('act', [
          z.object({ act: z.literal('slow-down') }),
          z.object({ act: z.literal('stop') }),
          z.object({ act: z.literal('talk'), withinHours: z.int().min(1).max(720) }),
        ]),
        words: z.string().trim().max(500).default(''),
        percentAs: SentAs,
      }),
    )
    .output(z.object({ id: Id })),

  unguard: operation
    .meta({ access: 'guardrail.edit' })
    .route({
      method: 'DELETE',
      path: '/guardrails/{id}',
      summary: 'Take back a guardrail while its cycle is planned; once the cycle has started it stays as agreed',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),

  bet: operation
    .meta({ access: 'initiative.edit' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/initiatives',
      summary: 'Place a bet: what might bring it about',
      successStatus: 201,
    })
    .input(
      z.object({
        id: Id,
        keyResultId: Id.nullable().default(null),
        bet: z.string().trim().min(1).max(longestText.initiative),
      }),
    )
    .output(z.object({ id: Id })),

  moveBet: operation
    .meta({ access: 'initiative.edit' })
    .route({ method: 'PATCH', path: '/initiatives/{id}', summary: 'A bet is done, or stopped, or open again' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, state: z.enum(['open', 'done', 'stopped']) }))
    .output(z.object({ version: z.int() })),

  decide: operation
    .meta({ access: 'decision.record' })
    .route({
      method: 'POST',
      path: '/objectives/{id}/decisions',
      summary: 'Record what was decided, by when and why; about a guardrail where one was crossed',
      successStatus: 201,
    })
    .input(
      z.object({
        id: Id,
        guardrailId: Id.nullable().default(null),
        what: Sentence.min(1),
        by: LocalDate.nullable(),
        why: Sentence,
      }),
    )
    .output(z.object({ id: Id })),

  follow: operation
    .meta({ access: 'decision.record' })
    .route({ method: 'PUT', path: '/decisions/{id}/followed', summary: 'What came of a decision' })
    .input(z.object({ id: Id, words: Sentence.min(1) }))
    .output(z.object({ followed: z.literal(true) })),
};
