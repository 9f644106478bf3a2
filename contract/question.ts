import { z } from 'zod';
import { drifts } from '../src/drift/card.ts';
import { endings } from '../src/drift/choose-card.ts';
import { DriftSettings } from '../src/drift/settings.ts';
import { Unit } from '../src/kpi/kpi.ts';
import { ExpectedVersion, Id, LocalDate, operation, Sentence } from './operation.ts';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));

/** Where a thing is shown. */
const Place = z.object({ kind: z.enum(['objective', 'kpi', 'kpis', 'cycle']), id: z.string() });

export const QuestionCard = z.object({
  id: Id,
  drift: z.enum(drifts),
  /** By number in the document that lists them. */
  number: z.int(),
  params: Params,
  /** How the numbers of its sentence are written, where they are a key result's. */
  unit: Unit.nullable(),
  evidence: z.array(
    z.object({
      seen: z.string(),
      params: Params,
      title: z.string(),
      unit: Unit.nullable(),
      place: Place.nullable(),
    }),
  ),
  place: Place.nullable(),
  askedOn: LocalDate,
  /** From that day, those who may read the team read it too. Null: never. */
  othersFrom: LocalDate.nullable(),
  dismissed: z.object({ on: LocalDate, reason: z.string() }).nullable(),
  resolvedOn: LocalDate.nullable(),
  /** Its evidence went; or stands where it is not the time to ask; or what it was about is over. */
  resolvedAs: z.enum(endings).nullable(),
  version: z.int(),
});

export const TeamQuestions = z.object({
  team: z.object({ id: Id, name: z.string() }),
  /** The reader is a member: the card is theirs first. */
  mine: z.boolean(),
  mayDismiss: z.boolean(),
  lookedAt: z.string().nullable(),
  /** This week's, all detectors together. */
  card: QuestionCard.nullable(),
  /** Asked in other weeks and still seen. */
  earlier: z.array(QuestionCard),
  /** Dismissed with a reason, or no longer seen. */
  settled: z.array(QuestionCard),
  waits: z.array(
    z.object({
      drift: z.enum(drifts),
      closedCycles: z.object({ need: z.int(), have: z.int() }).nullable(),
      week: z.int().nullable(),
    }),
  ),
});

export const question = {
  list: operation
    .route({
      method: 'GET',
      path: '/questions',
      summary: 'One question a team and week: the team’s alone for a fortnight, then of whoever may read the team',
    })
    .input(z.object({ team: Id.optional() }))
    .output(
      z.object({
        today: LocalDate,
        team: z.object({ id: Id, name: z.string() }).nullable(),
        /** The reader’s own teams, and those that have something they may read. */
        teams: z.array(z.object({ id: Id, name: z.string() })),
        questions: z.array(TeamQuestions),
      }),
    ),

  look: operation
    .meta({ access: 'team.read-own' })
    .route({ method: 'POST', path: '/questions/look', summary: 'Look at a team now, rather than at its weekly time' })
    .input(z.object({ teamId: Id }))
    .output(TeamQuestions),

  dismiss: operation
    .meta({ access: 'question.dismiss' })
    .route({ method: 'POST', path: '/questions/{id}/dismiss', summary: 'Leave it, with a word that is kept' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, reason: Sentence }))
    .output(z.object({ version: z.int() })),

  takeBack: operation
    .meta({ access: 'question.dismiss' })
    .route({
      method: 'POST',
      path: '/questions/{id}/take-back',
      summary: 'Let a question that was left come back, while what was seen stands',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ version: z.int() })),

  thresholds: operation
    .route({
      method: 'GET',
      path: '/questions/thresholds',
      summary: 'The thresholds of the questions, and the defaults',
    })
    .output(
      z.object({
        /** In force: chosen, else the organisation’s limits, else the defaults. */
        thresholds: DriftSettings,
        chosen: z.record(z.string(), z.number()),
        defaults: DriftSettings,
        version: z.int(),
      }),
    ),

  setThresholds: operation
    .meta({ access: 'organisation.change' })
    .route({
      method: 'PUT',
      path: '/questions/thresholds',
      summary: 'Change thresholds; those left out are the defaults',
    })
    .input(
      z.object({
        expectedVersion: ExpectedVersion,
        thresholds: z.object(optionalShape()),
      }),
    )
    .output(z.object({ version: z.int() })),
};

/** Every threshold may be left out, and then is not given its default: it moves with it. */
function optionalShape() {
  return Object.fromEntries(
    Object.entries(DriftSettings.shape).map(([name, shape]) => [name, shape.unwrap().optional()]),
  ) as { [Name in keyof DriftSettings]: z.ZodOptional<z.ZodNumber> };
}
