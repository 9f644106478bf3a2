import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { testInstallation } from '../http/test-client.ts';
import { lookForQuestions } from './look-for-questions.ts';

const body = (formula: string) => ({
  formula,
  population: 'riders',
  inclusions: 'all',
  exclusions: 'none',
  source: 'the ledger',
  howObtained: 'read and typed',
  cadence: 'week',
});

/** Two services that each pilot a KPI of nearly one name, counted in two ways; the second may be private. */
async function twoServices(place: TestStore, { hidden = false, formula = 'rides of 30 days' } = {}) {
  const all = await testInstallation(place);
  const { admin, root, person, store } = all;
  const service = async (name: string, more: object = {}): Promise<string> =>
    (await admin.post('/teams', { name, parentId: root, kind: 'service', ...more })).body.id;
  const [marketing, fleet] = [await service('Marketing'), await service('Fleet', { private: hidden })];
  const luc = await person('Luc', 'member', { id: marketing, role: 'facilitator' });
  const mia = await person('Mia', 'member', { id: fleet, role: 'facilitator' });
  const pilot = async (by: typeof luc, ownerTeamId: string, key: string, name: string, counted: string) => {
    const definition = { kind: 'described', cadence: 'week', body: body(counted) };
    const of = { question: '', unit: { kind: 'count', label: '' }, direction: 'up', expectedLevel: null };
    const kpi = { ...of, key, ownerTeamId, name, looksTeamId: null, looksFirst: '', definition };
    const made = await by.post('/kpis', kpi);
    const piloted = await by.post(`/kpis/${key}/status`, { expectedVersion: 1, to: 'live' });
    if (piloted.status !== 200) throw new Error(JSON.stringify([made.body, piloted.body]));
  };
  await pilot(luc, marketing, 'active-riders', 'Utilisateurs actifs', 'rides of 30 days');
  await pilot(mia, fleet, 'riders-active', 'Utilisateur actif', formula);
  await lookForQuestions(store);
  const cardOf = async (as: typeof luc, team: string) => {
    const [section] = (await as.get(`/questions?team=${team}`)).body.questions;
    return section?.card ?? null;
  };
  return { ...all, luc, mia, marketing, fleet, cardOf };
}

onBothEngines('two KPIs of nearly one name', (open) => {
  test('two services that count “Utilisateurs actifs” in two ways are each asked, though neither follows the other', async () => {
    const { luc, mia, marketing, fleet, cardOf } = await twoServices(await open(), { formula: 'sign-ins of 7 days' });
    const other = (title: string) => ({ evidence: [{ seen: 'nearly-same-name', title, place: { kind: 'kpi' } }] });
    expect(await cardOf(luc, marketing)).toMatchObject({ drift: 'two-readers', ...other('Utilisateur actif') });
    expect(await cardOf(mia, fleet)).toMatchObject({ drift: 'two-readers', ...other('Utilisateurs actifs') });
  });

  test('counted in the same way, they are asked nothing', async () => {
    const { luc, mia, marketing, fleet, cardOf } = await twoServices(await open());
    expect([await cardOf(luc, marketing), await cardOf(mia, fleet)]).toEqual([null, null]);
  });

  test('a private service is asked about what others show; nothing of it is in the question of another', async () => {
    const counted = { hidden: true, formula: 'sign-ins of 7 days' };
    const { luc, mia, admin, marketing, fleet, cardOf } = await twoServices(await open(), counted);
    expect(await cardOf(luc, marketing)).toBeNull();
    expect(await cardOf(mia, fleet)).toMatchObject({ drift: 'two-readers' });
    for (const other of [luc, admin])
      for (const word of ['Utilisateur actif', 'riders-active', fleet])
        expect(JSON.stringify((await other.get('/questions')).body)).not.toContain(word);
  });

  test('once the other service is private, the question that named its KPI is there for nobody else', async () => {
    const place = await open();
    const all = await twoServices(place, { formula: 'sign-ins of 7 days' });
    const { luc, admin, marketing, fleet, cardOf, store } = all;
    expect(await cardOf(luc, marketing)).not.toBeNull();
    const { version } = (await admin.get('/teams')).body.teams.find(({ id }: { id: string }) => id === fleet);
    await admin.patch(`/teams/${fleet}`, { expectedVersion: version, private: true });
    expect(await cardOf(luc, marketing)).toBeNull();
    await lookForQuestions(store);
    expect(JSON.stringify((await luc.get('/questions')).body)).not.toContain('Utilisateur actif');
  });
});
