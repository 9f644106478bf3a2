import { z } from 'zod';
import { grains } from '../src/calendar/bucket.ts';
import { Id, LocalDate } from './operation.ts';

export const Grain = z.enum(grains);

/** A number never travels without its definition version. */
export const DefinitionRef = z.object({ versionId: Id, number: z.int(), specHash: z.string().nullable() });

/** What people and scripts send. */
export const EnteredValue = z
  .number()
  .nullable()
  .describe('In the unit of the KPI; a percentage as a fraction (0.85 for 85 %); null: there is no value.');

export const Value = z.object({
  period: LocalDate,
  /** The definition version it is a value of. */
  versionId: Id,
  value: z.number().nullable(),
  partial: z.boolean(),
  revision: z.int(),
  recordedAt: z.string(),
  source: z.enum(['hand', 'import', 'api', 'computed']),
});

/** Where a proposal stands: nobody asked is nobody's agreement. */
export const AgreementKind = z.enum(['nobody-asked', 'open', 'ready', 'to-decide']);

export const DefinitionVersion = DefinitionRef.extend({
  kind: z.enum(['structured', 'described']),
  words: z.string(),
  /** METRIC-SQL's `Definition` when structured, the described fields otherwise; validated by src/. */
  body: z.record(z.string(), z.unknown()),
  sourceId: Id.nullable(),
  status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
  why: z.string(),
  authorId: Id.nullable(),
  inForceFrom: LocalDate.nullable(),
  proposedAt: z.string().nullable(),
  agreedAt: z.string().nullable(),
  decision: z.object({ words: z.string(), on: z.string() }).nullable(),
  unanswered: z.array(z.string()),
  version: z.int(),
});

/** The definition of a KPI to be read as its sentence: the version in force, or the one being written where there is none. */
export const DefinitionSaid = DefinitionVersion.pick({
  versionId: true,
  number: true,
  specHash: true,
  kind: true,
  body: true,
  sourceId: true,
  unanswered: true,
}).extend({ kpiId: Id });
