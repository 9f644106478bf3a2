import { expect, test } from 'vitest';
import { defaultLimits, OrganisationSettings } from './organisation.ts';

const settings = {
  name: 'Cyclade',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  fiscalYearStart: 1,
  language: 'fr',
  country: 'FR',
  limits: {},
};

test('limits are 12 KPIs for the organisation, 7 a service, 3 objectives a team, 3 key results each', () => {
  expect(defaultLimits).toEqual({
    kpisOfOrganisation: 12,
    kpisOfService: 7,
    objectivesPerTeam: 3,
    keyResultsPerObjective: 3,
  });
  expect(OrganisationSettings.parse(settings).limits).toEqual(defaultLimits);
});

test('a time zone that no table knows is refused by its code', () => {
  const read = OrganisationSettings.safeParse({ ...settings, timezone: 'Europe/Cyclade' });
  expect(read.error?.issues[0]?.message).toBe('organisation.unknown-time-zone');
});

test('a fiscal year starts in one of twelve months', () => {
  expect(OrganisationSettings.safeParse({ ...settings, fiscalYearStart: 13 }).success).toBe(false);
});
