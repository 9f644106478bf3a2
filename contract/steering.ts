import { z } from 'zod';
import { nextAct, nextActs } from '../src/steering/look.ts';
import { DefinitionRef, Grain } from './definition-version.ts';
import { Kpi, StoredReading } from './kpi-shape.ts';
import { Id, LocalDate, operation, Sentence } from './operation.ts';

const lookKinds = Object.keys(nextAct) as [keyof typeof nextAct, ...(keyof typeof nextAct)[]];

/** One thing that needs a look: what it is about, why it is there, and the next act. The page makes the sentence. */
export const ShownLook = z.object({
  key: z.string(),
  kind: z.enum(lookKinds),
  act: z.enum(nextActs),
  since: LocalDate,
  /** The KPI, test or key result by name; the objective for a guardrail. */
  title: z.string(),
  kpiKey: z.string().nullable(),
  /** Where its next act is done: the exact KPI, test or objective. */
  opens: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('kpi'), key: z.string() }),
      z.object({ kind: z.literal('test'), id: Id }),
      z.object({ kind: z.literal('objective'), id: Id }),
      z.object({ kind: z.literal('cycle'), id: Id }),
    ])
    .nullable(),
  /** How its values are written, where it is about values. */
  unit: Kpi.shape.unit.nullable(),
  grain: Grain.nullable(),
  facts: z.record(z.string(), z.unknown()),
  mayPutOff: z.boolean(),
  /** The reader may do the act; others go and see. */
  mayAct: z.boolean(),
});

const Definition = DefinitionRef.omit({ specHash: true }).extend({
  status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
});

export const HeldKpi = Kpi.pick({
  id: true,
  key: true,
  name: true,
  ownerTeamId: true,
  unit: true,
  cadence: true,
  expectedLevel: true,
}).extend({
  definition: Definition.nullable(),
  /** Without its older points. */
  reading: StoredReading,
  /** In the past: no value was recorded by that day; what is shown was recorded since. */
  recordedSince: z.boolean(),
});

const TeamName = z.object({ id: Id, name: z.string() });

const MovedKeyResult = z.object({
  id: Id,
  statement: z.string(),
  unit: Kpi.shape.unit,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  dropped: z.object({ week: z.int(), reason: z.string() }).nullable(),
  firstMovementWeek: z.int().nullable(),
  /** Measured, as on the cycle's page; on a past day, as said at the check-ins taken by then. */
  values: z.array(z.object({ week: z.int(), value: z.number() })),
  /** As it was going before the cycle, one a week; null where there is too little past. */
  going: z.array(z.object({ mean: z.number(), lower: z.number(), upper: z.number() })).nullable(),
  /** What the cycle shows so far against that; null in the past. */
  reading: z.record(z.string(), z.unknown()).nullable(),
  /** Felt at the last check-in, 0 to 10. */
  confidence: z.int().nullable(),
});

const MovedObjective = z.object({
  id: Id,
  title: z.string(),
  rank: z.int().nullable(),
  team: TeamName,
  contributing: z.array(TeamName),
  /** The ambition it serves. */
  serves: Id.nullable(),
  improvesKpiId: Id.nullable(),
  guardrails: z.array(
    z.object({
      kpiId: Id,
      kpiName: z.string(),
      state: z.enum(['no-reading', 'holds', 'to-watch', 'crossed']),
    }),
  ),
  keyResults: z.array(MovedKeyResult),
});

export const Move = z.object({
  cycle: z.object({
    id: Id,
    name: z.string(),
    start: LocalDate,
    end: LocalDate,
    weeks: z.int(),
    /** 0 before its first day: it may be started earlier. */
    week: z.int(),
    /** One per week begun: a check-in was kept; null where none is due yet. */
    checkIns: z.array(z.boolean().nullable()),
  }),
  objectives: z.array(MovedObjective),
});

export const SteeringPage = z.object({
  today: LocalDate,
  /** The day the page speaks of; today, or an earlier one. */
  on: LocalDate,
  /** The team whose page it is; null for the whole organisation. */
  team: TeamName.nullable(),
  teams: z.array(TeamName),
  looks: z.array(ShownLook),
  more: z.int(),
  /** Put off, the first to come back first. */
  snoozed: z.array(ShownLook.extend({ until: LocalDate, reason: z.string() })),
  resting: z.object({ read: z.int(), unread: z.int() }),
  kpis: z.array(HeldKpi),
  /** Proposed to this page, and not piloted yet: how many, and the first by name. */
  proposed: z.object({ count: z.int(), first: z.array(z.object({ id: Id, key: z.string(), name: z.string() })) }),
  /** KPIs the reader may see that stand on other pages. */
  elsewhere: z.int(),
  /** One to three, without a number, until when. */
  ambitions: z.array(z.object({ id: Id, phrase: z.string(), until: LocalDate })),
  /** Null before the first cycle. */
  move: Move.nullable(),
  links: z.array(z.object({ kind: z.enum(['improves', 'guards']), kpiId: Id, objectiveId: Id })),
  notDoing: z.array(
    z.object({
      id: Id,
      what: z.string(),
      why: z.string(),
      askedBy: z.string(),
      revisitOn: LocalDate.nullable(),
    }),
  ),
});

export const steering = {
  show: operation
    .route({
      method: 'GET',
      path: '/steering',
      summary: 'The steering page: what needs a look, what holds, what moves; today, or as it was known on a past day',
    })
    .input(z.object({ team: Id.optional(), on: LocalDate.optional() }))
    .output(SteeringPage),

  putOff: operation
    .meta({ access: 'look.snooze' })
    .route({ method: 'PUT', path: '/steering/put-off', summary: 'Put a look off until a day, with why' })
    .input(z.object({ key: z.string().max(300), until: LocalDate, reason: Sentence }))
    .output(z.object({ key: z.string() })),

  bringBack: operation
    .meta({ access: 'look.snooze' })
    .route({ method: 'POST', path: '/steering/bring-back', summary: 'Bring a look back before its day' })
    .input(z.object({ key: z.string().max(300) }))
    .output(z.object({ key: z.string() })),
};
