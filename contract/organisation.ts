import { z } from 'zod';
import { ExpectedVersion, Id, Name, operation } from './operation.ts';
import { Language, WeekStart } from './setup.ts';

export const Limits = z.object({
  kpisOfOrganisation: z.int().min(1).max(100),
  kpisOfService: z.int().min(1).max(100),
  objectivesPerTeam: z.int().min(1).max(20),
  keyResultsPerObjective: z.int().min(1).max(20),
});

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
  show: operation.route({ method: 'GET', path: '/organisation', summary: 'The organisation, its calendar and its limits' }).output(Organisation),

  change: operation
    .meta({ access: 'organisation.change' })
    .route({ method: 'PATCH', path: '/organisation', summary: 'Change the calendar (of new definitions only) or the limits' })
    .input(
      z.object({
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        timezone: z.string().min(1).max(64).optional(),
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
};
