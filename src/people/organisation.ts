import { z } from 'zod';
import { weekdays } from '../calendar/bucket.ts';
import { isZone } from '../calendar/zone-offset.ts';

export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

export const WeekStart = z.enum(weekdays);
export type WeekStart = z.infer<typeof WeekStart>;

/** Reached, a limit opens a conversation; it never closes a door. */
export const Limits = z.object({
  kpisOfOrganisation: z.int().min(1).max(100).default(12),
  kpisOfService: z.int().min(1).max(100).default(7),
  objectivesPerTeam: z.int().min(1).max(20).default(3),
  keyResultsPerObjective: z.int().min(1).max(20).default(3),
});
export type Limits = z.infer<typeof Limits>;

export const defaultLimits: Limits = Limits.parse({});

export const TimeZone = z.string().min(1).max(64).refine(isZone, { error: 'organisation.unknown-time-zone' });

/** A new definition copies this calendar; changing it later changes no existing definition. */
export const OrganisationSettings = z.object({
  name: z.string().trim().min(1).max(120),
  timezone: TimeZone,
  weekStart: WeekStart,
  fiscalYearStart: z.int().min(1).max(12),
  language: Language,
  country: z.string().regex(/^[A-Z]{2}$/),
  limits: Limits,
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;
