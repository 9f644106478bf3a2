import { z } from 'zod';
import { MarketAnswer } from './annotation.ts';
import { AgreementKind, DefinitionVersion, Value } from './definition-version.ts';
import { InCode, Kpi, StoredReading } from './kpi-shape.ts';
import { Id, LocalDate } from './operation.ts';
import { Problem } from './source.ts';

/** Where a proposal stands, with the words of those who were asked. */
const Agreement = z.object({
  kind: AgreementKind,
  decideBy: LocalDate,
  overdue: z.boolean(),
  asked: z.array(
    z.object({
      personId: Id,
      name: z.string().nullable(),
      stance: z.enum(['agree', 'concern']).nullable(),
      words: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
});

const VersionOnPage = DefinitionVersion.extend({ agreement: Agreement.nullable() });

export const KpiPage = z.object({
  kpi: Kpi,
  steward: z.string().nullable(),
  /** What it leaves open beside its definition: unit, direction, steward, review date. */
  unanswered: z.array(z.enum(['unit', 'direction', 'steward', 'reviewOn'])),
  /** Null for one that lives on the screen alone. */
  inCode: InCode.nullable(),
  definition: DefinitionVersion.nullable(),
  versions: z.array(VersionOnPage),
  values: z.array(Value),
  /** Where the past was recomputed: what was published then. */
  published: z.array(z.object({ period: LocalDate, value: z.number().nullable(), versionId: Id })),
  breaks: z.array(z.object({ period: LocalDate, fromVersionId: Id, toVersionId: Id })),
  annotations: z.array(
    z.object({
      id: Id,
      period: LocalDate,
      text: z.string(),
      market: MarketAnswer.nullable(),
      author: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  followers: z.array(Id),
  /** Teams the reader speaks for: each follows it, or may. */
  mayFollow: z.array(Id),
  reading: StoredReading,
  /** What comes next as far as the past tells, under the version in force; null where it does not, or in the past. */
  forecast: z
    .object({
      versionId: Id,
      points: z.array(
        z.object({
          period: LocalDate,
          mean: z.number(),
          lower80: z.number(),
          upper80: z.number(),
          lower95: z.number(),
          upper95: z.number(),
        }),
      ),
    })
    .nullable(),
  /** Where its rows ended before it was computed: the end of a file, or of a table that has stopped. Null when they did not. */
  rowsEnd: z.object({ day: LocalDate, of: z.enum(['file', 'table']) }).nullable(),
  /** The day the page is read as of; null when it is today. */
  asOf: LocalDate.nullable(),
  /** What the reader may do here: acts of src/people/acts.ts. */
  may: z.array(z.string()),
  run: z
    .object({
      id: Id,
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      problem: Problem.nullable(),
      startedAt: z.string().nullable(),
    })
    .nullable(),
});
