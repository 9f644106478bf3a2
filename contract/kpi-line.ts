import { z } from 'zod';
import { grains } from '../src/calendar/bucket.ts';
import { Direction, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { Id, LocalDate, Name } from './operation.ts';

/**
 * Twenty-six periods as a row of the catalogue draws them: a picture, not a measurement. A character a period, `0` at
 * the bottom of the scale, `z` at its top, in 62 levels (digits, capitals, small letters); `-` where there is nothing.
 */
const Spark = z.object({
  from: LocalDate,
  scale: z.tuple([z.number(), z.number()]),
  values: z.string(),
  /** The range of each period; one character more than `values` where the period to come is known. */
  lower: z.string(),
  upper: z.string(),
  /** Signals: which point, which verdict. */
  signals: z.array(z.tuple([z.int(), z.enum(['improvement', 'concern', 'no-direction'])])).optional(),
  /** The last one is not over. */
  partial: z.boolean().optional(),
  provisional: z.boolean().optional(),
});

/**
 * A KPI as the catalogue shows it: light, since there may be hundreds. What is nothing (no reason, no steward, no level
 * to hold, not due for a review) is left out.
 */
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
  statusReason: z.string().optional(),
  statusOn: LocalDate.optional(),
  steward: z.string().optional(),
  /** Kept in a file under version control, which is where it is changed. */
  inCode: z.boolean().optional(),
  /** The day its definition was to be looked at again has come. */
  reviewDue: z.boolean().optional(),
  oneMore: z.object({ why: z.string(), on: LocalDate, reviewOn: LocalDate }).optional(),
  /** The version that every figure of the line is of, by its number, as in `/kpis/{key}/definitions/{number}`. */
  definition: z
    .object({
      number: z.int(),
      status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
      /** Questions nobody has answered. */
      open: z.int(),
      /** Left out for a number that is typed: nobody can compute it again. */
      verified: z.boolean().optional(),
    })
    .optional(),
  last: z.object({ period: LocalDate, value: z.number() }).optional(),
  reading: z
    .object({
      state: z.enum(['no-reading', 'overdue', 'too-few', 'provisional', 'constant', 'within', 'signal']),
      variation: z.enum(['common', 'improvement', 'concern', 'no-direction', 'no-reading', 'none']),
      arrow: z.enum(['up', 'down']).optional(),
      /** Where the range stands to the expected level; left out without one or the other. */
      assurance: z.enum(['will-pass', 'will-fail', 'hit-and-miss']).optional(),
      /** Six significant digits. */
      range: z.tuple([z.number(), z.number()]).optional(),
      level: z.object({ atLeast: z.number().optional(), atMost: z.number().optional() }).optional(),
      /** Said when it does not: it erodes or rises slowly, and nobody said that it is wanted. */
      holds: z.literal(false).optional(),
      /** How many values there are, while they are too few for a range. */
      measured: z.int().optional(),
    })
    .optional(),
  spark: Spark.optional(),
});

/** The places of an owner of KPIs: "5 of 7". */
export const Budget = z.object({ teamId: Id, have: z.int(), limit: z.int() });
