import { z } from 'zod';
import { DefinitionVersion, Grain } from './definition-version.ts';
import { Id, LocalDate, Name, operation, Sentence } from './operation.ts';
import { HeldKpi } from './steering.ts';

/** A point as src/stability writes it; the contract carries it unread. */
const Point = z.record(z.string(), z.unknown());

const Window = z.object({
  grain: Grain,
  points: z.array(Point),
  yearBefore: z.array(z.object({ period: LocalDate, value: z.number().nullable() })),
});

export const Decided = z.object({
  id: Id,
  what: z.string(),
  /** Empty where nobody said. */
  why: z.string(),
  team: z.object({ id: Id, name: z.string() }),
  by: LocalDate.nullable(),
  decidedOn: LocalDate,
  kpiName: z.string().nullable(),
  followed: z.object({ words: z.string() }).nullable(),
});

export const ReviewPage = z.object({
  today: LocalDate,
  now: z.string(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  teams: z.array(z.object({ id: Id, name: z.string() })),
  /** Every team that a decision may be given to. */
  deciders: z.array(z.object({ id: Id, name: z.string() })),
  mayDecide: z.boolean(),
  /** What was decided last time, and what is still open from before. */
  lastTime: z.array(Decided),
  decided: z.array(Decided),
  /** Signals that nobody has explained first, then levels that do not hold, then the rest in its order. */
  kpis: z.array(
    HeldKpi.omit({ definition: true, recordedSince: true }).extend({
      definition: DefinitionVersion.nullable(),
      unexplained: z.boolean(),
      notes: z.array(z.object({ period: LocalDate, text: z.string() })),
      short: Window,
      long: Window,
    }),
  ),
});

export const review = {
  show: operation
    .route({
      method: 'GET',
      path: '/review',
      summary: 'The monthly KPI review of the organisation or of a team: six weeks and twelve months, what was decided',
    })
    .input(z.object({ team: Id.optional() }))
    .output(ReviewPage),

  decide: operation
    .meta({ access: 'decision.record' })
    .route({
      method: 'POST',
      path: '/review/decisions',
      summary: 'Record what was decided in the review: what, which team, by when, why',
      successStatus: 201,
    })
    .input(
      z.object({
        team: Id.optional(),
        what: Name.max(500),
        teamId: Id,
        by: LocalDate.nullable(),
        why: Sentence.default(''),
        kpiId: Id.nullable(),
      }),
    )
    .output(z.object({ id: Id })),

  follow: operation
    .meta({ access: 'decision.record' })
    .route({ method: 'POST', path: '/review/decisions/{id}/follow', summary: 'Say what came of a decision' })
    .input(z.object({ id: Id, words: Sentence.min(1) }))
    .output(z.object({ id: Id })),
};
