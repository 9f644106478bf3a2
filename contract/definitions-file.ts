import { z } from 'zod';
import { Direction, KpiKey } from '../src/kpi/kpi.ts';
import { Grain } from './definition-version.ts';
import { Id, Name, operation } from './operation.ts';

const Content = z.string().min(1).max(1_900_000);

/** What one metric of another tool says here, what it leaves to people, and what is kept as its own text. */
const FoundMetric = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  /** A free key made of its name; null where nobody can make one but a person. */
  key: KpiKey.nullable(),
  keyTaken: z.boolean(),
  /** Ours, come back by its extension: nothing is left to ask. */
  whole: z.boolean(),
  /** The table it reads, and whether the chosen source has it. */
  table: z.string().nullable(),
  tableFound: z.boolean(),
  measure: z.object({ kind: z.string(), column: z.string().nullable() }).nullable(),
  questions: z.array(z.string()),
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
});

export const definitionsFile = {
  read: operation
    .meta({ access: 'kpi.propose' })
    .route({
      method: 'POST',
      path: '/definitions/read',
      summary: 'Read the definitions of another tool (dbt’s semantic manifest, Apache Ossie, Cube); nothing is written',
    })
    .input(z.object({ content: Content, sourceId: Id.nullable() }))
    .output(z.object({ format: z.enum(['dbt', 'ossie', 'cube']), metrics: z.array(FoundMetric) })),

  bring: operation
    .meta({ access: 'kpi.propose' })
    .route({
      method: 'POST',
      path: '/definitions/bring',
      summary: 'Make KPIs of chosen metrics: proposed, their definitions as far as the file says, the rest asked',
      successStatus: 201,
    })
    .input(
      z.object({
        content: Content,
        sourceId: Id.nullable(),
        ownerTeamId: Id,
        metrics: z
          .array(
            z.object({
              /** Its name in the file. */
              name: z.string(),
              key: KpiKey,
              label: Name,
              /** Which way is good, and how often it is read, are said by whoever brings it. */
              direction: Direction,
              cadence: Grain,
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(
      z.object({
        brought: z.array(z.object({ key: KpiKey, name: z.string(), open: z.int(), first: z.string().nullable() })),
      }),
    ),

  ossie: operation
    .route({
      method: 'GET',
      path: '/definitions/ossie',
      summary: 'The KPIs the caller may see as one Apache Ossie document, each definition whole in its extension',
    })
    .output(z.record(z.string(), z.unknown())),
};
