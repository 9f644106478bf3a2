import { z } from 'zod';
import { Language, Limits, TimeZone, WeekStart } from '../src/people/organisation.ts';
import { ExpectedVersion, Id, Name, operation } from './operation.ts';

export const Organisation = z.object({
  id: Id,
  name: Name,
  timezone: z.string(),
  weekStart: WeekStart,
  fiscalYearStart: z.int(),
  language: Language,
  country: z.string(),
  limits: Limits,
  example: z.boolean(),
  version: z.int(),
});

export const organisation = {
  show: operation
    .route({ method: 'GET', path: '/organisation', summary: 'The organisation, its calendar and its limits' })
    .output(Organisation),

  change: operation
    .meta({ access: 'organisation.change' })
    .route({
      method: 'PATCH',
      path: '/organisation',
      summary: 'Change the calendar (of new definitions only) or the limits',
    })
    .input(
      z.object({
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        timezone: TimeZone.optional(),
        weekStart: WeekStart.optional(),
        fiscalYearStart: z.int().min(1).max(12).optional(),
        language: Language.optional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        limits: Limits.optional(),
      }),
    )
    .output(Organisation),

  removeExample: operation
    .meta({ access: 'organisation.change' })
    .route({
      method: 'DELETE',
      path: '/organisation/example',
      summary: 'Remove the example company whole: an empty installation is left, to be set up',
    })
    .output(z.object({ removed: z.literal(true) })),
};
