import { expect } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

const own = (formula: string) => ({ kind: 'own', definition: { formula } });

/** Two teams, one person each beside the administrator, and a cycle of six weeks from Monday 30 November. */
export async function twoTeams(place: TestStore) {
  const installation = await testInstallation(place);
  const { admin, root, person } = installation;
  const team = async (name: string) => (await admin.post('/teams', { name, parentId: root, kind: 'team' })).body.id;
  const product = await team('Product');
  const fleet = await team('Fleet');
  const salome = await person('Salome', 'member', { id: product, role: 'facilitator' });
  const luc = await person('Luc', 'member', { id: fleet, role: 'member' });
  const cycle = (await admin.post('/cycles', { teamId: root, name: 'Winter', start: '2026-11-30', end: '2027-01-10' }))
    .body;
  return { ...installation, product, fleet, salome, luc, cycle };
}

export const weekAt = (first: string, week: number) =>
  new Date(Date.parse(`${first}T00:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10);

export const weeklyKpi = (ownerTeamId: string, key: string, more: object = {}) => ({
  ...describedKpi(key, ownerTeamId),
  definition: { kind: 'described', cadence: 'week', body: {} },
  ...more,
});

export const objective = (teamId: string, more: object = {}) => ({
  teamId,
  title: 'New riders get into the habit',
  whyNow: 'One in three comes back after two weeks.',
  ...more,
});

export const keyResult = (more: object = {}) => ({
  statement: 'Riders still riding after two weeks',
  unit: { kind: 'count', label: 'riders' },
  commitment: 'aspirational',
  firstMovementWeek: 2,
  measure: own('riders with a ride between day 8 and day 14'),
  baseline: 30,
  target: 50,
  ...more,
});

/** Proposed, chosen, heard, started: what most facts begin with. */
export async function running(place: TestStore, results: readonly object[] = [keyResult()]) {
  const all = await twoTeams(place);
  const { admin, salome, luc, product, fleet, cycle } = all;
  const objectiveId = (
    await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { contributingTeamIds: [fleet] }))
  ).body.id;
  const keyResultIds: string[] = [];
  for (const result of results)
    keyResultIds.push((await salome.post(`/objectives/${objectiveId}/key-results`, result)).body.id);
  await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
  await luc.put(`/objectives/${objectiveId}/stance`, { stance: { kind: 'agree' } });
  place.clock.moveTo('2026-11-30T09:00:00.000Z');
  const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 });
  expect(started.body).toMatchObject({ state: 'running', week: 1, weeks: 6 });
  const board = async (as: Client = admin) => (await as.get(`/cycles/${cycle.id}`)).body;
  return { ...all, objectiveId, keyResultIds, board };
}

export const entry = (keyResultId: string, more: object = {}) => ({
  keyResultId,
  value: null,
  confidence: 5,
  learnt: '',
  blocked: null,
  skipped: null,
  ...more,
});

export const checkIn = (teamId: string, entries: readonly object[], more: object = {}) => ({
  teamId,
  entries,
  priorities: ['Shorten the welcome'],
  corrects: null,
  ...more,
});
