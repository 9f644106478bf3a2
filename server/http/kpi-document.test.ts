import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { ledInstallation } from './test-client.ts';

const described = (formula: string) => ({
  kind: 'described',
  cadence: 'month',
  body: {
    formula,
    population: 'riders',
    inclusions: 'paid',
    exclusions: 'none',
    source: 'the ledger',
    howObtained: 'read',
    cadence: 'month',
  },
});

/** Two agreed versions, corrections with their reasons, notes, a re-based range: everything a document holds. */
async function withHistory(place: TestStore) {
  const installation = await ledInstallation(place);
  const { admin, root } = installation;
  const kpi = {
    key: 'rides',
    name: 'Trajets',
    ownerTeamId: root,
    question: 'Combien ?',
    unit: { kind: 'count', label: '' },
    direction: 'up',
    expectedLevel: { atLeast: 10, atMost: null },
    looksTeamId: null,
    looksFirst: 'les stations',
    definition: described('counted'),
  };
  expect((await admin.post('/kpis', kpi)).status).toBe(201);
  const agree = async (number: number, from: string) => {
    const { versions } = (await admin.get('/kpis/rides')).body;
    const { body } = await admin.post(`/kpis/rides/definitions/${number}/proposal`, {
      expectedVersion: versions.at(-1).version,
      why: 'plus précis',
      inForceFrom: from,
      askedIds: [],
    });
    expect(
      (
        await admin.post(`/kpis/rides/definitions/${number}/agreement`, {
          expectedVersion: body.version,
          inWriting: 'seul à le lire',
        })
      ).status,
    ).toBe(200);
  };
  const rows = Array.from({ length: 24 }, (_, n) => ({
    period: `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
    value: 100.1 + n / 3,
  }));
  await admin.post('/kpis/rides/values', { rows });
  await agree(1, '2024-01');
  place.clock.moveTo('2026-11-24T09:00:00.000Z');
  await admin.put('/kpis/rides/draft', { expectedVersion: null, definition: described('counted twice') });
  await agree(2, '2025-06');
  await admin.put('/kpis/rides/values/2025-07', { value: 7, note: '=recount, "twice"' });
  await admin.put('/kpis/rides/values/2024-03', { value: 1e308, note: 'huge' });
  await admin.post('/kpis/rides/annotations', { period: '2024-03', text: '-grève, puis pluie', market: 'yes' });
  const { version } = (await admin.get('/kpis/rides')).body.kpi;
  await admin.patch('/kpis/rides', {
    expectedVersion: version,
    declaredSeason: [{ month: 12, share: 0.2 }],
    intendedTrend: { until: '2027-03-01', side: 'rise' },
    reviewOn: '2027-01-01',
  });
  return installation;
}

onBothEngines('a KPI that leaves and arrives', (open) => {
  test('as JSON and as CSV, a round trip loses nothing', async () => {
    const { admin, root } = await withHistory(await open());
    const left = (await admin.get('/kpis/rides/document')).body;
    expect(left.definitions).toHaveLength(2);
    expect(left.values.filter((one: { revision: number }) => one.revision === 2)).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain('Inès');
    const sheet = await admin.raw('GET', '/api/v1/kpis/rides/document.csv');
    expect(sheet.headers.get('content-type')).toContain('text/csv');
    expect(sheet.headers.get('content-disposition')).toContain('rides.csv');
    const bring = (key: string, document: object) =>
      admin.post('/kpis/documents', { ownerTeamId: root, key, document });
    const json = await bring('rides-json', { kind: 'json', content: left });
    expect(json.body).toMatchObject({ key: 'rides-json', definitions: 2, annotations: 1, sourcesMissing: [] });
    expect((await bring('rides-csv', { kind: 'csv', content: sheet.body })).status).toBe(201);
    for (const key of ['rides-json', 'rides-csv']) {
      const again = (await admin.get(`/kpis/${key}/document`)).body;
      expect(again).toEqual({ ...left, kpi: { ...left.kpi, key } });
      const [before, after] = await Promise.all(
        ['rides', key].map(async (each) => (await admin.get(`/kpis/${each}`)).body),
      );
      expect(after.reading).toEqual(before.reading);
    }
  });

  test('a key that is taken, a place that is full, a damaged file: refused with why, and nothing arrives', async () => {
    const { admin, root, person } = await withHistory(await open());
    const left = (await admin.get('/kpis/rides/document')).body;
    const bring = (content: object, key?: string) =>
      admin.post('/kpis/documents', { ownerTeamId: root, document: { kind: 'json', content }, ...(key && { key }) });
    expect((await bring(left)).body.code).toBe('kpi.key-taken');
    const broken = { ...left, values: [{ ...left.values[0], definition: 9 }] };
    expect((await bring(broken, 'b')).body).toMatchObject({ code: 'request.invalid' });
    expect((await bring(broken, 'broken')).body).toMatchObject({
      code: 'kpi-document.unknown-definition',
      params: { definition: 9 },
    });
    expect((await admin.get('/kpis/broken')).status).toBe(404);
    const theo = await person('Theo', 'member', { id: root, role: 'member' });
    const denied = await theo.post('/kpis/documents', { ownerTeamId: root, document: { kind: 'json', content: left } });
    expect([denied.status, denied.body.code]).toEqual([403, 'right.not-yours']);
  });
});
