import { z } from 'zod';
import { grains } from '../src/calendar/bucket.ts';
import { Direction, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { Id, LocalDate, Name } from './operation.ts';

/** Twenty-six periods as a row of the catalogue draws them, four significant digits: a column a measure. */
const Spark = z.object({
  from: LocalDate,
  values: z.array(z.number().nullable()),
  lower: z.array(z.number().nullable()),
  upper: z.array(z.number().nullable()),
  /** Signals: which point, which verdict. */
  signals: z.array(z.tuple([z.int(), z.enum(['improvement', 'concern', 'no-direction'])])),
  partial: z.boolean(),
  provisional: z.boolean(),
  ahead: z.tuple([z.number(), z.number()]).nullable(),
});

/** A KPI as the catalogue shows it: light, since there may be hundreds. */
export const KpiLine = z.object({
  id: Id,
  key: KpiKey,
  name: Name,
  ownerTeamId: Id,
  question: z.string(),
  unit: Unit,
  direction: Direction,
  cadence: z.enum(grains),
  status: KpiStatus,
  statusReason: z.string().nullable(),
  statusOn: LocalDate.nullable(),
  steward: z.string().nullable(),
  inCode: z.boolean(),
  /** The day its definition was to be looked at again has come. */
  reviewDue: z.boolean(),
  oneMore: z.object({ why: z.string(), on: LocalDate, reviewOn: LocalDate }).nullable(),
  followers: z.array(Id),
  definition: z
    .object({
      versionId: Id,
      number: z.int(),
      specHash: z.string().nullable(),
      status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
      /** Questions nobody has answered. */
      open: z.int(),
      /** Null for a number that is typed: nobody can compute it again. */
      verified: z.boolean().nullable(),
    })
    .nullable(),
  last: z.object({ period: LocalDate, value: z.number(), versionId: Id }).nullable(),
  reading: z
    .object({
      state: z.enum(['no-reading', 'overdue', 'too-few', 'provisional', 'constant', 'within', 'signal']),
      variation: z.enum(['common', 'improvement', 'concern', 'no-direction', 'no-reading', 'none']),
      arrow: z.enum(['up', 'down']).nullable(),
      assurance: z.enum(['will-pass', 'will-fail', 'hit-and-miss', 'none']),
      range: z.tuple([z.number(), z.number()]).nullable(),
      level: z.object({ atLeast: z.number().nullable(), atMost: z.number().nullable() }).nullable(),
      /** False when it erodes or rises slowly, and nobody said that it is wanted. */
      holds: z.boolean(),
      measured: z.int(),
    })
    .nullable(),
  spark: Spark.nullable(),
});

/** The places of an owner of KPIs: "5 of 7". */
export const Budget = z.object({ teamId: Id, have: z.int(), limit: z.int() });
