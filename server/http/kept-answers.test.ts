import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pilotedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { testInstallation, testServer } from './test-client.ts';

onBothEngines('a kept answer', (open) => {
  test('what another server writes is on the next page of this one: a KPI, then its value, then its note', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    const other = await (await testServer(place)).anyone.signIn('ines@cyclade.example');
    expect((await admin.get('/steering')).body.kpis).toEqual([]);
    await pilotedKpi(other, 'parcels', root);
    expect((await admin.get('/steering')).body.kpis).toMatchObject([{ key: 'parcels', reading: null }]);
    await other.put('/kpis/parcels/values/2026-10-01', { value: 12 });
    expect((await admin.get('/steering')).body.kpis).toMatchObject([{ reading: { value: 12 } }]);
    expect((await admin.get('/kpis')).body.kpis).toMatchObject([{ last: { value: 12 } }]);
    place.clock.moveTo('2026-11-23T09:00:00.001Z');
    await other.put('/kpis/parcels/values/2026-10-01', { value: 15 });
    expect((await admin.get('/steering')).body.kpis).toMatchObject([{ reading: { value: 15 } }]);
    expect((await admin.get('/kpis')).body.kpis).toMatchObject([{ last: { value: 15 } }]);
    // A line of the catalogue says more than a reading: a follower, a steward, a check passed.
    const { version } = (await admin.get('/kpis/parcels')).body.kpi;
    await other.patch('/kpis/parcels', { expectedVersion: version, question: 'How many parcels?' });
    expect((await admin.get('/kpis')).body.kpis).toMatchObject([{ question: 'How many parcels?' }]);
  });

  test('who leaves a private team sees nothing of it at the next request, and neighbours never did', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const paul = await person('Paul', 'member');
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body.id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    await pilotedKpi(zoe, 'salaries', pay);
    const names = async (client: typeof zoe) =>
      (await client.get('/steering')).body.kpis.map((one: { key: string }) => one.key);
    expect(await names(zoe)).toEqual(['salaries']);
    expect(await names(paul)).toEqual([]);
    expect(await names(zoe)).toEqual(['salaries']);
    const people = (await admin.get('/people')).body.people;
    const id = people.find((one: { name: string }) => one.name === 'Zoe').id;
    expect((await admin.delete(`/teams/${pay}/members/${id}`)).status).toBeLessThan(300);
    expect(await names(zoe)).toEqual([]);
  });

  test('what a private team writes on another server is on its own members’ next page, and changes no one else’s', async () => {
    const place = await open();
    const { admin, root, person, app } = await testInstallation(place);
    const paul = await person('Paul', 'member');
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body.id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const other = await (await testServer(place)).anyone.signIn('zoe@cyclade.example');
    const text = async ({ cookie }: typeof paul) =>
      (await app.request('http://gouverne.test/api/v1/steering', { headers: { cookie } })).text();
    const [ofPaul, ofZoe] = [await text(paul), await text(zoe)];
    await pilotedKpi(other, 'salaries', pay);
    await other.put('/kpis/salaries/values/2026-10-01', { value: 12 });
    expect(await text(paul)).toBe(ofPaul);
    expect(await text(zoe)).not.toBe(ofZoe);
    expect((await zoe.get('/steering')).body.kpis).toMatchObject([{ key: 'salaries', reading: { value: 12 } }]);
  });

  test('a team that is called otherwise, and one that goes behind a wall, are so on every page kept', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const paul = await person('Paul', 'member');
    const { id, version } = (
      await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false })
    ).body;
    await pilotedKpi(admin, 'bikes', id);
    const page = async () => (await paul.get(`/steering?team=${id}`)).body;
    expect(await page()).toMatchObject({ team: { name: 'Fleet' }, kpis: [{ key: 'bikes', name: 'bikes' }] });
    const renamed = await admin.patch(`/teams/${id}`, { name: 'Bikes', expectedVersion: version });
    expect(await page()).toMatchObject({ team: { name: 'Bikes' } });
    const kpi = (await admin.get('/kpis/bikes')).body.kpi;
    await admin.patch('/kpis/bikes', { expectedVersion: kpi.version, name: 'Bikes out' });
    expect(await page()).toMatchObject({ kpis: [{ name: 'Bikes out' }] });
    await admin.patch(`/teams/${id}`, { private: true, expectedVersion: renamed.body.version });
    expect((await paul.get(`/steering?team=${id}`)).status).toBe(404);
    expect((await paul.get('/steering')).body.kpis).toEqual([]);
  });

  test('the next day is another page', async () => {
    const place = await open();
    const { admin } = await testInstallation(place);
    expect((await admin.get('/steering')).body.today).toBe('2026-11-23');
    // Midnight in Paris is eleven in the evening in UTC.
    place.clock.moveTo('2026-11-23T23:00:00.000Z');
    expect((await admin.get('/steering')).body.today).toBe('2026-11-24');
  });

  test('travels packed to whoever can unpack it', async () => {
    const { app, admin, root } = await testInstallation(await open());
    for (const key of ['one', 'two', 'three', 'four', 'five']) await pilotedKpi(admin, key, root);
    const ask = (encoding: string) =>
      app.request('http://gouverne.test/api/v1/steering', {
        headers: { cookie: admin.cookie, 'accept-encoding': encoding },
      });
    const plain = await (await ask('identity')).text();
    const packed = await ask('br, gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = new Uint8Array(await packed.arrayBuffer());
    expect(bytes.length).toBeLessThan(plain.length / 2);
    expect(gunzipSync(bytes).toString()).toBe(plain);
    expect(JSON.parse(plain).kpis).toHaveLength(5);
  });
});
