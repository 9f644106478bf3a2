import { z } from 'zod';
import { KpiKey, KpiStatus } from '../src/kpi/kpi.ts';
import { Follow } from '../src/steering/coverage.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, operation } from './operation.ts';

const Words = z.string().trim().min(1).max(200);

const Coverage = z.object({
  kind: z.enum(['kpis', 'objective', 'neither', 'nobody']),
  /** One that is proposed, or that has no value yet, follows in intention only: the line says so. */
  kpis: z.array(z.object({ key: KpiKey, name: z.string(), status: KpiStatus, measured: z.boolean() })),
  objective: z.object({ id: Id, title: z.string() }).nullable(),
  /** Deliberately neither: why. */
  why: z.string().nullable(),
  /** Nobody any more: since when, and whether that was around the time OKRs began. */
  since: LocalDate.nullable(),
  withOkrs: z.boolean(),
});

export const ShownActivity = z.object({
  id: Id,
  teamId: Id,
  name: z.string(),
  coverage: Coverage,
  mayEdit: z.boolean(),
  version: z.int(),
});

export const BlindSpots = z.object({
  /** The team whose page it is; null for every team the reader may see. */
  team: z.object({ id: Id, name: z.string() }).nullable(),
  teams: z.array(z.object({ id: Id, name: z.string(), mayEdit: z.boolean() })),
  okrsBeganOn: LocalDate.nullable(),
  activities: z.array(ShownActivity),
  totals: z.object({
    activities: z.int(),
    kpis: z.int(),
    objective: z.int(),
    neither: z.int(),
    nobody: z.int(),
  }),
  /** What an activity can be put under: the KPIs that stand, the objectives of cycles that are not over. */
  kpis: z.array(z.object({ id: Id, key: KpiKey, name: z.string() })),
  objectives: z.array(z.object({ id: Id, title: z.string(), teamId: Id })),
});

const NewActivity = z.object({
  name: Words,
  follow: Follow.default({ kind: 'nobody' }),
  /** The last day it was followed, where it is no longer. */
  followedUntil: LocalDate.nullable().default(null),
});

export const activity = {
  list: operation
    .route({
      method: 'GET',
      path: '/activities',
      summary: 'Blind spots: what teams do, and what follows it; what nobody follows first',
    })
    .input(z.object({ team: Id.optional() }))
    .output(BlindSpots),

  add: operation
    .meta({ access: 'activity.edit' })
    .route({
      method: 'POST',
      path: '/activities',
      summary: 'List what a team does; a line it has already is left as it is, and is not among the answer',
      successStatus: 201,
    })
    .input(
      z.object({
        teamId: Id,
        activities: z.array(NewActivity).min(1).max(60),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ ids: z.array(Id) })),

  change: operation
    .meta({ access: 'activity.edit' })
    .route({
      method: 'PUT',
      path: '/activities/{id}',
      summary: 'Say what an activity is under, name it otherwise, or say that the team no longer does it',
    })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        name: Words.optional(),
        follow: Follow.optional(),
        followedUntil: LocalDate.nullable().optional(),
        ended: z.boolean().optional(),
      }),
    )
    .output(z.object({ version: z.int() })),
};
