import { z } from 'zod';
import { beyondKinds } from '../../src/okr/retrospective.ts';
import { Grain } from '../definition-version.ts';
import { Id, LocalDate, Name, operation, Sentence } from '../operation.ts';
import { Decided } from '../review.ts';
import { LastTime } from './cycle.ts';
import { Cycle } from './cycle-shape.ts';
import { NotDoing } from './not-doing.ts';
import { Objective } from './objective.ts';

const Named = z.object({ id: Id, name: z.string() });
const NamedKpi = z.object({ key: z.string(), name: z.string() });
const Count = z.int().min(0);

/** One objective as its cycle leaves it. */
const Told = Objective.extend({
  /** Decided while the cycle ran, with what came of it. */
  decided: z.array(Decided),
  /** Guardrails crossed while it ran. */
  crossed: z.array(z.object({ kpi: NamedKpi, since: LocalDate, until: LocalDate.nullable() })),
});

export const RetrospectivePage = z.object({
  cycle: Cycle,
  today: LocalDate,
  now: z.string(),
  team: Named.nullable(),
  /** The teams that moved something in this cycle. */
  teams: z.array(Named),
  deciders: z.array(Named),
  mayDecide: z.boolean(),
  /** Decided in the retrospective before this one, and what is still open from earlier. */
  lastTime: LastTime.omit({ decisions: true }).extend({ decided: z.array(Decided) }),
  decided: z.array(Decided),
  /** How many of each, side by side: no average, nothing of a person. */
  counts: z.object({
    keyResults: Count,
    target: z.record(z.enum(['reached', 'not-reached', 'no-value', 'dropped', 'not-told']), Count),
    beyond: z.record(z.enum(beyondKinds), Count),
  }),
  objectives: z.array(Told),
  /** Beyond what one page holds: each team has its own. */
  others: z.array(z.object({ id: Id, teamId: Id, title: z.string(), rank: z.int().nullable() })),
  /** Proposed and not kept when the cycle was drafted. */
  parked: z.array(z.object({ id: Id, teamId: Id, title: z.string() })),
  notDoing: z.array(NotDoing),
  annotations: z.array(z.object({ kpi: NamedKpi, period: LocalDate, text: z.string() })),
  /** The KPIs these objectives lean on, with the periods of the cycle: something may be noted on them. */
  kpis: z.array(NamedKpi.extend({ cadence: Grain, periods: z.array(LocalDate), mayNote: z.boolean() })),
  /** At the half, for the reader’s own teams alone: what was felt, and what was computed then. */
  midCycle: z.array(
    z.object({
      keyResultId: Id,
      confidence: z.number().nullable(),
      chance: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  /** Teams whose calibration the reader may ask for. */
  own: z.array(Named),
  /** The next cycle, where what is decided here will be read. */
  next: Named.nullable(),
});

export const retrospective = {
  show: operation
    .route({
      method: 'GET',
      path: '/cycles/{id}/retrospective',
      summary: 'What a cycle leaves, for the organisation or for a team: decided last time, what came, what is decided',
    })
    .input(z.object({ id: Id, team: Id.optional() }))
    .output(RetrospectivePage),

  decide: operation
    .meta({ access: 'decision.record' })
    .route({
      method: 'POST',
      path: '/cycles/{id}/retrospective/decisions',
      summary: 'Record what the retrospective decides for the next cycle: what, which team, by when, why',
      successStatus: 201,
    })
    .input(
      z.object({
        id: Id,
        team: Id.optional(),
        what: Name.max(500),
        teamId: Id,
        by: LocalDate.nullable(),
        why: Sentence.default(''),
        objectiveId: Id.nullable(),
      }),
    )
    .output(z.object({ id: Id })),
};
