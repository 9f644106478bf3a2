import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, ledInstallation } from './test-client.ts';

const kpi = (ownerTeamId: string, key: string) => ({
  key,
  name: key,
  ownerTeamId,
  question: 'How many?',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition: { kind: 'described', cadence: 'month', body: { formula: 'counted', cadence: 'month' } },
});

async function withKpis(place: TestStore, ...keys: string[]) {
  const installation = await ledInstallation(place);
  const { admin, root } = installation;
  for (const key of keys) expect((await admin.post('/kpis', kpi(root, key))).status).toBe(201);
  return installation;
}

const around = async (client: Client, key: string, query = '') =>
  (await client.get(`/kpis/${key}/around${query}`)).body;

onBothEngines('what surrounds a KPI', (open) => {
  test('a comment is said, seen by all, and taken back by who wrote it alone', async () => {
    const { admin, person } = await withKpis(await open(), 'rides');
    const theo = await person('Theo', 'member');
    const { id } = (await theo.post('/kpis/rides/comments', { words: 'Is the strike in it?' })).body;
    expect((await around(admin, 'rides')).comments).toMatchObject([
      { words: 'Is the strike in it?', author: 'Theo', mine: false },
    ]);
    expect((await admin.delete(`/kpis/rides/comments/${id}`)).status).toBe(403);
    expect((await theo.delete(`/kpis/rides/comments/${id}`)).status).toBe(200);
    expect((await around(admin, 'rides')).comments).toEqual([]);
    const viewer = await person('Vera', 'viewer');
    expect((await viewer.post('/kpis/rides/comments', { words: 'x' })).status).toBe(403);
  });

  test('what drives it is believed, with why, drawn as a tree, and taken back', async () => {
    const { admin } = await withKpis(await open(), 'revenue', 'rides', 'weather');
    const say = (to: string, from: string, why: string | null) => admin.put(`/kpis/${to}/influences/${from}`, { why });
    await say('revenue', 'rides', 'a ride is paid');
    await say('rides', 'weather', 'rain');
    const { tree } = await around(admin, 'revenue');
    expect(tree).toMatchObject({
      kpi: { key: 'revenue' },
      below: [
        {
          kpi: { key: 'rides' },
          kind: 'influence',
          why: 'a ride is paid',
          below: [{ kpi: { key: 'weather' }, why: 'rain' }],
        },
      ],
    });
    expect((await say('revenue', 'revenue', 'x')).body.code).toBe('kpi-tree.of-itself');
    await say('revenue', 'rides', null);
    expect((await around(admin, 'revenue')).tree).toBeNull();
    expect((await say('revenue', 'rides', null)).status).toBe(404);
  });

  test('what a private team drives with leaves no trace', async () => {
    const { admin, person, root } = await withKpis(await open(), 'rides');
    const hidden = (await admin.post('/teams', { name: 'Secret', parentId: root, kind: 'service', private: true })).body
      .id;
    const paul = await person('Paul', 'member', { id: hidden, role: 'facilitator' });
    expect((await paul.post('/kpis', kpi(hidden, 'secret'))).status).toBe(201);
    const lea = await person('Lea', 'member', { id: root, role: 'member' });
    await lea.put('/kpis/rides/influences/secret', { why: 'x' });
    expect((await around(lea, 'rides')).tree).toBeNull();
    expect((await lea.get('/kpis/secret/around')).status).toBe(404);
  });

  test('its history: who changed what, and which values were corrected, the latest first', async () => {
    const place = await open();
    const { admin } = await withKpis(place, 'rides');
    await admin.put('/kpis/rides/values/2026-01', { value: 10 });
    place.clock.moveTo('2026-11-24T09:00:00.000Z');
    const { kpi: before } = (await admin.get('/kpis/rides')).body;
    await admin.patch('/kpis/rides', {
      expectedVersion: before.version,
      question: 'How many rides?',
      reviewOn: '2027-01-01',
    });
    place.clock.moveTo('2026-11-25T09:00:00.000Z');
    await admin.put('/kpis/rides/values/2026-01', { value: 12, note: 'recount' });
    expect((await around(admin, 'rides')).history).toMatchObject([
      { kind: 'correction', period: '2026-01-01', before: 10, value: 12, note: 'recount' },
      {
        kind: 'fields',
        by: 'Inès Morel',
        fields: [
          { field: 'question', before: 'How many?', after: 'How many rides?' },
          { field: 'reviewOn', before: null, after: '2027-01-01' },
        ],
      },
    ]);
    // As it was known on the 23rd: neither had happened, and the question was the first one.
    expect((await around(admin, 'rides', '?asOf=2026-11-23')).history).toEqual([]);
    const then = (await admin.get('/kpis/rides?asOf=2026-11-23')).body;
    expect([then.kpi.question, then.kpi.reviewOn, then.values[0].value]).toEqual(['How many?', null, 10]);
  });

  test('context: entered once, drawn under a KPI, never in its values; a correction is a revision', async () => {
    const place = await open();
    const { admin } = await withKpis(place, 'rides');
    const series = {
      name: 'Rain',
      kind: 'weather',
      unit: { kind: 'other', label: 'mm' },
      grain: 'month',
      origin: 'Météo',
    };
    const { id } = (await admin.post('/context', series)).body;
    const rows = [
      { period: '2026-01', value: 40 },
      { period: '2026-02', value: 55 },
    ];
    expect((await admin.post(`/context/${id}/values`, { rows })).body).toEqual({ changed: 2 });
    expect((await admin.post(`/context/${id}/values`, { rows })).body).toEqual({ changed: 0 });
    expect((await admin.post(`/context/${id}/values`, { rows: [{ period: '2027-06', value: 1 }] })).body.code).toBe(
      'measurement.in-the-future',
    );
    await admin.put(`/kpis/rides/context/${id}`, { drawn: true });
    const { body } = await admin.get('/kpis/rides/context?language=fr');
    expect(body.series).toMatchObject([
      {
        name: 'Rain',
        points: [
          { period: '2026-01-01', value: 40 },
          { period: '2026-02-01', value: 55 },
        ],
      },
    ]);
    expect(body.holidays).toContainEqual({ date: '2026-05-01', name: 'Fête du travail' });
    expect((await admin.get('/kpis/rides')).body.values).toEqual([]);
    const upload = (
      await admin.raw('POST', `/api/v1/uploads?name=r.csv&context=${id}`, 'mois;mm\n2026-02;60\n2026-03;70\n')
    ).body.upload;
    const read = await admin.post(`/context/${id}/values/file`, { upload, trial: false });
    expect(read.body.report).toMatchObject({ written: true, added: 1, corrected: 1 });
    await admin.put(`/kpis/rides/context/${id}`, { drawn: false });
    expect((await admin.get('/kpis/rides/context')).body.series).toEqual([]);
  });

  test('a decision about a KPI is found from it, and marks the day it was cited', async () => {
    const { admin, root, store } = await withKpis(await open(), 'rides');
    const kpiId = (await admin.get('/kpis/rides')).body.kpi.id;
    const { insertDecision } = await import('../../store/decision.ts');
    const { write } = await import('../../store/write.ts');
    const { asInstallation } = await import('../../store/authorize.ts');
    const decision = { what: 'Slow down', teamId: root, by: null, why: 'it fell', about: [{ kind: 'kpi', id: kpiId }] };
    await write(store, asInstallation(), 'decision.record', (context) => insertDecision(context, decision));
    expect((await around(admin, 'rides')).decisions).toMatchObject([{ what: 'Slow down', why: 'it fell' }]);
    const use = await store.db.selectFrom('kpi_use').selectAll().executeTakeFirst();
    expect(use?.cited_on).toBe('2026-11-23');
  });

  test('what comes next is stored with the reading, and is not said of a past day', async () => {
    const { admin } = await withKpis(await open(), 'rides');
    const rows = Array.from({ length: 34 }, (_, n) => ({
      period: `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      value: 100 + ((n * 7) % 5),
    }));
    await admin.post('/kpis/rides/values', { rows });
    const { forecast, definition } = (await admin.get('/kpis/rides')).body;
    expect(forecast.versionId).toBe(definition.versionId);
    expect(forecast.points.map((point: { period: string }) => point.period)[0]).toBe('2026-11-01');
    expect((await admin.get('/kpis/rides?asOf=2026-11-22')).body.forecast).toBeNull();
  });
});

onBothEngines('two at once', (open) => {
  test('two files at once: each row is written once, and the second says what the first did', async () => {
    const { admin } = await withKpis(await open(), 'rides');
    const rows = Array.from({ length: 200 }, (_, n) => ({
      period: `${2005 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      value: n,
    }));
    const both = await Promise.all([1, 2, 3].map(() => admin.post('/kpis/rides/values', { rows })));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { values } = (await admin.get('/kpis/rides')).body;
    expect(values).toHaveLength(200);
    expect(values.every((one: { revision: number }) => one.revision === 1)).toBe(true);
  });

  test('two corrections of one period at once: both are kept as revisions', async () => {
    const { admin } = await withKpis(await open(), 'rides');
    await admin.put('/kpis/rides/values/2026-01', { value: 1 });
    const both = await Promise.all([2, 3].map((value) => admin.put('/kpis/rides/values/2026-01', { value })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { revisions } = (await admin.get('/kpis/rides/values/2026-01')).body;
    expect(revisions.map((one: { value: number }) => one.value).sort()).toEqual([1, 2, 3]);
  });

  test('two drafts at once: one is written, the other is told of it and shown what it says', async () => {
    const { admin, person, root } = await withKpis(await open(), 'rides');
    const theo = await person('Theo', 'member', { id: root, role: 'member' });
    const draft = (formula: string) => ({
      expectedVersion: 1,
      definition: { kind: 'described', cadence: 'month', body: { formula, cadence: 'month' } },
    });
    const both = await Promise.all([
      admin.put('/kpis/rides/draft', draft('one')),
      theo.put('/kpis/rides/draft', draft('two')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]];
    expect(lost.body.code).toBe('conflict.changed');
    expect(lost.body.params.current.body.formula).toBe(won.body.body.formula);
  });

  test('an agreement on a meaning that has just changed counts for nothing, and says so', async () => {
    const { admin, person, root } = await withKpis(await open(), 'rides');
    const theo = await person('Theo', 'member', { id: root, role: 'facilitator' });
    const complete = (formula: string) => ({
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
    await admin.put('/kpis/rides/draft', { expectedVersion: 1, definition: complete('one') });
    const propose = async () => {
      const version = (await admin.get('/kpis/rides')).body.versions.at(-1);
      const at = `/kpis/rides/definitions/${version.number}/proposal`;
      return (await admin.post(at, { expectedVersion: version.version, why: 'so', inForceFrom: '2026-01' })).body;
    };
    const seen = await propose();
    // While Theo reads it, it is taken back, rewritten and proposed again.
    const back = await admin.send('DELETE', '/api/v1/kpis/rides/definitions/1/proposal', {
      expectedVersion: seen.version,
    });
    expect(back.body).toMatchObject({ status: 'superseded' });
    await admin.put('/kpis/rides/draft', { expectedVersion: null, definition: complete('two') });
    const again = await propose();
    expect(again.specHash).not.toBe(seen.specHash);
    const onTheOld = await theo.post('/kpis/rides/definitions/1/stance', {
      specHash: seen.specHash,
      stance: { kind: 'agree' },
    });
    expect(onTheOld.body.code).toBe('definition.not-proposed');
    const onTheNew = await theo.post(`/kpis/rides/definitions/${again.number}/stance`, {
      specHash: seen.specHash,
      stance: { kind: 'agree' },
    });
    expect([onTheNew.status, onTheNew.body.code]).toEqual([409, 'definition.changed']);
    const declared = await admin.post(`/kpis/rides/definitions/${again.number}/agreement`, {
      expectedVersion: again.version,
    });
    expect(declared.body.code).toBe('definition.not-all-answered');
  });
});
