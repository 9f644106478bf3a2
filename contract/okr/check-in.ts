import { z } from 'zod';
import { DraftLine } from '../../src/okr/check-in-draft.ts';
import { Id, IdempotencyKey, LocalDate, operation, Sentence } from '../operation.ts';
import { SentAs } from '../sent-as.ts';
import { Cycle } from './cycle-shape.ts';
import { KeyResult } from './key-result.ts';
import { Guardrail } from './objective.ts';

const Skipped = z
  .discriminatedUnion('why', [
    z.object({ why: z.literal('nothing-new'), next: LocalDate.nullable() }),
    z.object({ why: z.literal('by-choice'), word: z.string().trim().min(1).max(300) }),
  ])
  .nullable();

const Blocked = z.object({ what: Sentence.min(1), helpFromTeamId: Id.nullable() }).nullable();

export const checkIn = {
  open: operation
    .meta({ access: 'check-in.prepare' })
    .route({
      method: 'GET',
      path: '/cycles/{cycleId}/teams/{teamId}/check-in',
      summary: 'The page of a team’s check-in: values filled where a KPI gives them, last time’s answers',
    })
    .input(z.object({ cycleId: Id, teamId: Id }))
    .output(
      z.object({
        cycle: Cycle,
        teamId: Id,
        today: LocalDate,
        /** This week’s, once kept: what is written next corrects it. */
        kept: z.object({ id: Id, on: LocalDate }).nullable(),
        objectives: z.array(
          z.object({
            id: Id,
            title: z.string(),
            rank: z.int().nullable(),
            keyResults: z.array(
              KeyResult.extend({
                latest: z.number().nullable(),
                skipped: Skipped,
                last: z.object({ value: z.number().nullable(), confidence: z.int().nullable() }).nullable(),
                /** The help asked at the last check-in, and what the team asked of has answered. */
                help: z.object({ ofTeamId: Id, what: z.string(), words: z.string() }).nullable(),
                /** What this week’s already says of it: a correction starts from there. */
                kept: z
                  .object({
                    value: z.number().nullable(),
                    confidence: z.int().nullable(),
                    learnt: z.string(),
                    blocked: Blocked,
                    skipped: Skipped,
                  })
                  .nullable(),
                before: z.array(
                  z.object({
                    week: z.int(),
                    value: z.number().nullable(),
                    confidence: z.int().nullable(),
                    learnt: z.string(),
                  }),
                ),
              }),
            ),
          }),
        ),
        guardrails: z.array(Guardrail.extend({ objectiveId: Id })),
        priorities: z.array(z.string()),
        /** What an assistant prepared for this week: shown, counted nowhere. */
        draft: z
          .object({
            preparedWith: z.string(),
            preparedAt: z.string(),
            lines: z.array(DraftLine),
            priorities: z.array(z.string()),
          })
          .nullable(),
      }),
    ),

  prepare: operation
    .meta({ access: 'check-in.prepare' })
    .route({
      method: 'PUT',
      path: '/cycles/{cycleId}/teams/{teamId}/check-in/draft',
      summary:
        'Prepare this week’s check-in for a person to confirm: values typed by hand, what was learnt, what blocks',
    })
    .input(
      z.object({
        cycleId: Id,
        teamId: Id,
        /** The name the assistant goes by; shown beside the draft. */
        preparedWith: z.string().trim().min(1).max(60),
        lines: z.array(DraftLine).min(1).max(60),
        priorities: z.array(z.string().trim().min(1).max(300)).max(3).default([]),
        percentAs: SentAs,
      }),
    )
    .output(z.object({ id: Id, week: z.int() })),

  discard: operation
    .meta({ access: 'check-in.prepare' })
    .route({
      method: 'DELETE',
      path: '/cycles/{cycleId}/teams/{teamId}/check-in/draft',
      summary: 'Set this week’s prepared draft aside',
    })
    .input(z.object({ cycleId: Id, teamId: Id }))
    .output(z.object({ week: z.int() })),

  chance: operation
    .meta({ access: 'check-in.write' })
    .route({
      method: 'GET',
      path: '/key-results/{keyResultId}/chance',
      summary: 'The chance at this pace, for the team once it has said its confidence; the confidence is kept nowhere',
    })
    .input(z.object({ keyResultId: Id, confidence: z.coerce.number().int().min(0).max(10) }))
    .output(
      z.object({
        /** Null before a third of the cycle, and where there is too little past. */
        chance: z
          .object({
            probability: z.number(),
            frequency: z.object({ bound: z.string(), times: z.int(), of: z.int() }),
          })
          .nullable(),
      }),
    ),

  keep: operation
    .meta({ access: 'check-in.write' })
    .route({
      method: 'POST',
      path: '/cycles/{cycleId}/check-ins',
      summary: 'Keep the week’s check-in of a team, for good; a correction says which one it replaces',
      successStatus: 201,
    })
    .input(
      z.object({
        cycleId: Id,
        teamId: Id,
        entries: z
          .array(
            z.object({
              keyResultId: Id,
              value: z.number().nullable(),
              confidence: z.int().min(0).max(10).nullable(),
              learnt: Sentence,
              blocked: Blocked,
              skipped: Skipped,
            }),
          )
          .max(60),
        priorities: z.array(z.string().trim().min(1).max(300)).max(3),
        corrects: z.object({ checkInId: Id, reason: Sentence.min(1) }).nullable(),
        percentAs: SentAs,
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ id: Id, week: z.int() })),

  answerHelp: operation
    .meta({ access: 'help.answer' })
    .route({
      method: 'POST',
      path: '/key-results/{keyResultId}/help-answers',
      summary: 'Answer, for the team that was asked, the help a check-in asks: what it can do, and when',
      successStatus: 201,
    })
    .input(z.object({ keyResultId: Id, teamId: Id, words: Sentence.min(1), idempotencyKey: IdempotencyKey }))
    .output(z.object({ id: Id, week: z.int() })),

  calibration: operation
    .meta({ access: 'team.read-own' })
    .route({
      method: 'GET',
      path: '/teams/{teamId}/calibration',
      summary: 'Confidence felt at mid-cycle, and the chance computed then, against what came: for the team’s own eyes',
    })
    .input(z.object({ teamId: Id }))
    .output(
      z.object({
        calibration: z.record(z.string(), z.unknown()),
        /** The chance computed at mid-cycle, out of ten, against what came. */
        pace: z.record(z.string(), z.unknown()),
      }),
    ),
};
