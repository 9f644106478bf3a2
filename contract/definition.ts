import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Stance } from '../src/people/stance.ts';
import { AgreementKind, DefinitionRef, DefinitionVersion, Grain } from './definition-version.ts';
import { ExpectedVersion, Id, LocalDate, operation, Sentence, WrittenPeriod } from './operation.ts';

const Numbered = z.object({ key: KpiKey, number: z.coerce.number().int().min(1) });
const Pair = z.object({ period: LocalDate, before: z.number(), after: z.number() });
const Values = z.array(z.object({ period: LocalDate, value: z.number().nullable(), partial: z.boolean() }));

export const definition = {
  draft: operation
    .meta({ access: 'definition.draft' })
    .route({
      method: 'PUT',
      path: '/kpis/{key}/draft',
      summary: 'Write the next version of a definition, or rewrite its draft',
    })
    .input(
      z.object({
        key: KpiKey,
        /** Null to begin a draft; the draft's version to rewrite it. */
        expectedVersion: ExpectedVersion.nullable(),
        definition: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('structured'), sourceId: Id, body: z.record(z.string(), z.unknown()) }),
          z.object({ kind: z.literal('described'), cadence: Grain, body: z.record(z.string(), z.unknown()) }),
        ]),
      }),
    )
    .output(DefinitionVersion),

  compare: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/definitions/{number}/difference',
      summary: 'A version beside the one in force, computed over the history, with the difference in numbers',
    })
    .input(Numbered)
    .output(
      z.object({
        before: z.object({ definition: DefinitionRef, values: Values }).nullable(),
        after: z.object({ definition: DefinitionRef, values: Values }),
        /** Null for a described definition: what its past would have been, nobody can recompute. */
        difference: z
          .object({
            periods: z.int(),
            differing: z.int(),
            last: Pair.nullable(),
            widest: Pair.nullable(),
            usual: z.number().nullable(),
            lost: z.array(LocalDate),
            gained: z.array(LocalDate).readonly(),
          })
          .nullable(),
      }),
    ),

  propose: operation
    .meta({ access: 'definition.propose' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/definitions/{number}/proposal',
      summary: 'Propose a draft: why, from which period, who is asked; its words freeze',
    })
    .input(
      Numbered.extend({
        expectedVersion: ExpectedVersion,
        why: Sentence.default('').describe('Left out of a first definition: it changes nothing.'),
        inForceFrom: WrittenPeriod,
        /** Left out: the steward and the facilitators of the owner and of the teams that follow. */
        askedIds: z.array(Id).max(100).optional(),
      }),
    )
    .output(DefinitionVersion),

  asked: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/asked',
      summary: 'Who would be asked to agree on a definition that one proposes, unless others are named',
    })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ people: z.array(z.object({ personId: Id, name: z.string().nullable() })) })),

  ask: operation
    .meta({ access: 'definition.edit' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/definitions/{number}/asked',
      summary: 'Ask others too whether they agree on a version that is proposed',
    })
    .input(Numbered.extend({ expectedVersion: ExpectedVersion, personIds: z.array(Id).min(1).max(100) }))
    .output(DefinitionVersion),

  stance: operation
    .meta({ access: 'definition.agree' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/definitions/{number}/stance',
      summary: 'Agree, or say a concern, on the meaning one has read',
    })
    .input(Numbered.extend({ specHash: z.string().nullable(), stance: Stance }))
    .output(z.object({ kind: AgreementKind })),

  declare: operation
    .meta({ access: 'definition.declare' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/definitions/{number}/agreement',
      summary: 'Declare a version agreed, or decide in writing with its concerns kept',
    })
    .input(Numbered.extend({ expectedVersion: ExpectedVersion, inWriting: Sentence.nullable().default(null) }))
    .output(DefinitionVersion),

  withdraw: operation
    .meta({ access: 'definition.edit' })
    .route({
      method: 'DELETE',
      path: '/kpis/{key}/definitions/{number}/proposal',
      summary: 'Take a proposal back; its words stay readable',
    })
    .input(Numbered.extend({ expectedVersion: z.coerce.number().int().min(1) }))
    .output(DefinitionVersion),
};
